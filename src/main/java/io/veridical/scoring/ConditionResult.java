package io.veridical.scoring;

import io.veridical.statistics.VarianceComponents;
import org.jspecify.annotations.Nullable;

/**
 * A condition's score with what comparisons need of it.
 *
 * @param score null as long as no rater has finished
 * @param values one for each rater, in no order
 * @param raters the score in each resample of raters; null with fewer than two of them
 * @param crossed the score in each resample of raters and images; null where images have
 * no names as well
 * @param components where the scatter of judgements comes from; null where there is no
 * share of wrong answers or fewer than two raters
 * @param timed the other ways to read trials of a limited time, if there are any
 * @param freedom degrees of freedom of the variance over raters and images; of that over
 * raters where there is no other
 */
record ConditionResult(@Nullable Score score, double[] values, double @Nullable [] raters, double @Nullable [] crossed,
		@Nullable VarianceComponents components, @Nullable TimedSummary timed, double freedom) {

	static final ConditionResult NOBODY = ofRaters(null, new double[0], null);

	static ConditionResult ofRaters(@Nullable Score score, double[] values, double @Nullable [] raters) {
		return new ConditionResult(score, values, raters, null, null, null, values.length - 1);
	}

}
