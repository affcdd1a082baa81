package io.veridical.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One look at a rater's device.
 *
 * @param reasons why it will not do; empty if it will
 * @param result everything that the page measured, as JSON
 */
public record PreflightRow(UUID sessionId, Instant checkedAt, boolean suitable, List<String> reasons,
		@Nullable Double refreshMillis, String result) {

}
