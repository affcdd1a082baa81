package io.veridical.session;

import java.util.UUID;

/**
 * An image that a rater may be shown.
 *
 * @param pixels SHA-256 of its pixels: candidates with equal pixels are the same picture
 */
record Candidate(UUID imageId, String pixels) {

}
