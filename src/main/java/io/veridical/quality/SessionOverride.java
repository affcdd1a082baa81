package io.veridical.quality;

import java.time.Instant;

/**
 * A researcher's word against the verdict on a session; the latest counts.
 *
 * @param number from 1 for the first word on the session
 * @param excluded what the session is from then on
 * @param by the researcher's name, or the token's
 */
public record SessionOverride(int number, boolean excluded, String reason, String by, Instant at) {

	/** What the session was before: there is no override that changes nothing. */
	public boolean excludedBefore() {
		return !this.excluded;
	}

}
