package io.veridical.session;

import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a rater took an image for. Inserted once, never changed.
 *
 * @param rtMillis milliseconds from onset to answer, as the browser measured them
 * @param evidence a JSON object: what the browser says about how the image was shown
 * @param shown what the server asked for and makes of it; null without a limit of time
 */
record Judgement(UUID trialId, Truth answer, double rtMillis, String evidence, Instant judgedAt,
		@Nullable Shown shown) {

}
