package io.veridical.rater;

import java.util.UUID;

/**
 * Somebody who judges images; we know no more of a person than this.
 */
public record Rater(UUID id, RaterMark mark) {

}
