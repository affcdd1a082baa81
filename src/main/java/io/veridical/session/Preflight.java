package io.veridical.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One look at a rater's device. Inserted once, never changed.
 *
 * @param reasons what stands in the way; empty if the device is suitable
 * @param refreshMillis the time from frame to frame, null if none was measured
 * @param result a JSON object: everything that the page measured
 */
record Preflight(UUID id, UUID sessionId, Instant checkedAt, List<String> reasons, @Nullable Double refreshMillis,
		String result) {

	boolean suitable() {
		return this.reasons.isEmpty();
	}

}
