package io.veridical.scoring;

import java.util.Locale;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;

/**
 * What a procedure's scores are counted in; more is more realistic in either.
 */
public enum Unit {

	/** The percentage judged wrongly, 50 at chance. */
	PERCENT,

	/** The exposure that people need, in milliseconds. */
	MILLIS;

	/** What the scores of a protocol are counted in. */
	public static Unit of(Protocol protocol) {
		if (protocol instanceof HypeInfinity) {
			return PERCENT;
		}
		if (protocol instanceof HypeTime) {
			return MILLIS;
		}
		throw new IllegalStateException("No unit for " + protocol);
	}

	/** The end of the message codes that speak of it. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
