package io.veridical.session;

import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.Truth;

/**
 * What a rater took an image for. Inserted once, never changed.
 *
 * @param rtMillis milliseconds from onset to answer, as the browser measured them
 * @param evidence a JSON object: what the browser says about how the image was shown
 */
record Judgement(UUID trialId, Truth answer, double rtMillis, String evidence, Instant judgedAt) {

}
