package io.veridical.statistics;

import java.util.Arrays;

/**
 * The interval of a mean over raters that speaks for other raters and for these images:
 * raters are drawn independently, so their scatter alone says how far the mean would
 * move, whether they judged the same images or different ones.
 */
public final class RaterInterval {

	private RaterInterval() {
	}

	/**
	 * Student's t, for values in any unit.
	 * @param values one for each rater, at least two
	 * @param level the confidence level, above 0 and below 1
	 * @return their mean with its interval; a point if all are equal
	 */
	public static Estimate of(double[] values, double level) {
		Interval.requireLevel(level);
		double[] sorted = sorted(values);
		double mean = Moments.mean(sorted);
		double error = standardError(sorted);
		double half = error * StudentsT.quantile((1 + level) / 2, values.length - 1);
		return new Estimate(mean, error, new Interval(mean - half, mean + half, level));
	}

	/**
	 * Wilson's interval with the scatter of the raters, for percentages: it stays within
	 * 0 and 100, is not symmetrical near them, and has a width even if no rater erred.
	 * @param percent one for each rater, at least two, each from 0 to 100
	 * @param judgements how many judgements they made together; without any scatter of
	 * raters, judgements are taken to be independent
	 * @param level the confidence level, above 0 and below 1
	 * @return their mean with its interval
	 */
	public static Estimate ofPercent(double[] percent, int judgements, double level) {
		Interval.requireLevel(level);
		double[] sorted = sorted(percent);
		double error = standardError(sorted) / 100;
		return ShareInterval.of(Moments.mean(sorted) / 100, error * error, percent.length - 1, judgements, level);
	}

	/** By rounding, equal values may have a mean that is none of them. */
	private static double standardError(double[] values) {
		return Moments.isConstant(values) ? 0 : Moments.standardError(values);
	}

	/** Sorted, so that the order in which raters are read changes no digit. */
	private static double[] sorted(double[] values) {
		if (values.length < 2) {
			throw new IllegalArgumentException(
					"values has %d raters; an interval needs at least two".formatted(values.length));
		}
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

}
