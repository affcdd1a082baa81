package io.veridical.scoring;

import java.util.UUID;

/**
 * What one rater's judgements of one condition are worth, in the {@link Unit} of the
 * procedure.
 *
 * @param rater by the same name in every condition
 */
record RaterValue(UUID conditionId, String rater, double value) {

}
