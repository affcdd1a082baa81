package io.veridical.scoring;

import java.util.List;

import io.veridical.statistics.SharedImages;
import io.veridical.statistics.VarianceComponents;
import org.jspecify.annotations.Nullable;

/**
 * A condition's score with what comparisons need of it.
 *
 * @param score null as long as no rater has finished
 * @param values one for each rater
 * @param who whose values these are, in the same order; the same rater goes by the same
 * name in every condition, once in each
 * @param images what its raters judged; null where images have no names, there are fewer
 * than two raters, or the score is no share of wrong answers
 * @param components where the scatter of judgements comes from; null where there is no
 * share of wrong answers or fewer than two raters
 * @param timed the other ways to read trials of a limited time, if there are any
 * @param freedom degrees of freedom of the variance over raters and images; of that over
 * raters where there is no other
 */
record ConditionResult(@Nullable Score score, double[] values, List<String> who, @Nullable SharedImages images,
		@Nullable VarianceComponents components, @Nullable TimedSummary timed, double freedom) {

	static final ConditionResult NOBODY = ofRaters(null, new double[0], List.of());

	ConditionResult {
		who = List.copyOf(who);
	}

	static ConditionResult ofRaters(@Nullable Score score, double[] values, List<String> who) {
		return new ConditionResult(score, values, who, null, null, null, values.length - 1);
	}

}
