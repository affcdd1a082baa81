package io.veridical.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.statistics.Estimate;

/**
 * How sure each figure of a {@link Score} is.
 *
 * @param value of the score, in the {@link Unit} of the procedure
 * @param fakes of the percentage of generated images judged real
 * @param reals of the percentage of real images judged fake
 * @param dPrime of the sensitivity
 * @param criterion of the bias
 */
public record ScoreIntervals(Intervals value, Intervals fakes, Intervals reals, Intervals dPrime, Intervals criterion) {

	/** Nothing is known, as with a single rater. */
	public static final ScoreIntervals NONE = new ScoreIntervals(Intervals.NONE, Intervals.NONE, Intervals.NONE,
			Intervals.NONE, Intervals.NONE);

	/**
	 * @param point the figures
	 * @param raters the counts of each rater, at least two
	 * @param values what each of them is worth, in the same order: percent without a
	 * limit of time, otherwise ms
	 */
	static ScoreIntervals overRaters(Score point, List<ErrorCounts> raters, double[] values, RaterResamples resamples) {
		ErrorCounts pooled = raters.stream().reduce(ErrorCounts.NONE, ErrorCounts::plus);
		Estimate value = resamples.value(point.value());
		return new ScoreIntervals(
				(point.limits() == null) ? Intervals.overRaters(value, values, pooled.judgements())
						: Intervals.overRaters(value, values),
				Intervals.overRaters(resamples.fakes(point.fakesError()), each(raters, ErrorCounts::fakesErrorPercent),
						pooled.fakesShown()),
				Intervals.overRaters(resamples.reals(point.realsError()), each(raters, ErrorCounts::realsErrorPercent),
						pooled.realsShown()),
				new Intervals(resamples.dPrime(point.signal().dPrime()), null, null, null),
				new Intervals(resamples.criterion(point.signal().criterion()), null, null, null));
	}

	private static double[] each(List<ErrorCounts> raters, ToDoubleFunction<ErrorCounts> rate) {
		return raters.stream().mapToDouble(rate).toArray();
	}

}
