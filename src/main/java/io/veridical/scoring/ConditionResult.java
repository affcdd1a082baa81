package io.veridical.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A condition's score with what comparisons need of it.
 *
 * @param score null as long as no rater has finished
 * @param values one for each rater, in no order
 * @param replicates the score in each resample of raters, and of images where they are
 * named; null with fewer than two raters
 * @param crossed whether images were resampled too
 * @param timed the other ways to read trials of a limited time, if there are any
 */
record ConditionResult(@Nullable Score score, double[] values, double @Nullable [] replicates, boolean crossed,
		@Nullable TimedSummary timed) {

	static final ConditionResult NOBODY = new ConditionResult(null, new double[0], null, false);

	ConditionResult(@Nullable Score score, double[] values, double @Nullable [] replicates, boolean crossed) {
		this(score, values, replicates, crossed, null);
	}

}
