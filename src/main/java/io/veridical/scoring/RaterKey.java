package io.veridical.scoring;

import java.util.UUID;

/**
 * A rater in one condition; one who came twice counts twice there.
 *
 * @param sitting the rater's how-manieth session in the condition, from 0
 */
record RaterKey(UUID rater, int sitting) {

}
