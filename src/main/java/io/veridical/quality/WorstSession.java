package io.veridical.quality;

import java.util.Locale;

import io.veridical.session.SessionStatus;

/**
 * A session with many bad trials.
 *
 * @param judgements its judgements, practice left out
 * @param bad those not shown as asked for, and those whose page was left
 */
public record WorstSession(String sessionId, String model, SessionStatus status, Device device, int judgements,
		int bad) {

	/** The end of the message code of its status. */
	public String statusText() {
		return this.status.name().toLowerCase(Locale.ROOT);
	}

	/** The share of bad trials, from 0 to 1. */
	public double share() {
		return (this.judgements > 0) ? (double) this.bad / this.judgements : 0;
	}

}
