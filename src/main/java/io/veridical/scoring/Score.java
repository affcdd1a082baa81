package io.veridical.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What raters say about one model, and how sure that is.
 *
 * @param raters how many finished, at least one
 * @param judgements how many of their judgements count
 * @param value the mean over raters, in the {@link Unit} of the procedure
 * @param fakesError the mean over raters of the percentage of generated images judged
 * real
 * @param realsError the same for real images judged fake
 * @param signal sensitivity and bias of all their judgements pooled
 * @param uncertainty standard error and interval of the value over raters; null with a
 * single rater, who has none
 * @param limits how many raters lie at the ends of the exposures; null without a limit of
 * time
 * @param intervals how sure each of the figures is
 */
public record Score(int raters, int judgements, double value, double fakesError, double realsError,
		SignalDetection signal, @Nullable Estimate uncertainty, @Nullable Limits limits, ScoreIntervals intervals) {

	/**
	 * @param raters the counts of each rater, of both kinds of image
	 * @param values what each of them is worth, in the same order
	 * @param seed where the resamples come from
	 * @return null if there are no raters
	 */
	static @Nullable Score of(List<ErrorCounts> raters, double[] values, @Nullable Limits limits, long seed) {
		if (raters.isEmpty()) {
			return null;
		}
		return of(raters, values, limits, (raters.size() > 1) ? RaterResamples.of(raters, values, seed) : null);
	}

	static Score of(List<ErrorCounts> raters, double[] values, @Nullable Limits limits,
			@Nullable RaterResamples resamples) {
		ErrorCounts pooled = raters.stream().reduce(ErrorCounts.NONE, ErrorCounts::plus);
		Score point = new Score(raters.size(), pooled.judgements(), RaterBootstrap.mean(values),
				mean(raters, ErrorCounts::fakesErrorPercent), mean(raters, ErrorCounts::realsErrorPercent),
				SignalDetection.of(pooled), null, limits, ScoreIntervals.NONE);
		return (resamples != null) ? point.with(ScoreIntervals.overRaters(point, raters, values, resamples)) : point;
	}

	/**
	 * @return the same figures, with other intervals
	 */
	Score with(ScoreIntervals intervals) {
		return new Score(this.raters, this.judgements, this.value, this.fakesError, this.realsError, this.signal,
				intervals.value().published(), this.limits, intervals);
	}

	/**
	 * @return the standard error that so many independent judgements would leave, in
	 * points: raters who all do the same show no scatter, and are no surer for it. 0
	 * where the score is a time
	 */
	double independentError() {
		if (this.limits != null) {
			return 0;
		}
		double share = (this.value / 100 * this.judgements + .5) / (this.judgements + 1.0);
		return 100 * Math.sqrt(share * (1 - share) / this.judgements);
	}

	private static double mean(List<ErrorCounts> raters, ToDoubleFunction<ErrorCounts> rate) {
		return RaterBootstrap.mean(raters.stream().mapToDouble(rate).toArray());
	}

}
