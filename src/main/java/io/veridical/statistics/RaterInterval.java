package io.veridical.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The interval of a mean over raters that speaks for other raters and these images:
 * Student's t.
 */
public final class RaterInterval {

	private RaterInterval() {
	}

	/**
	 * @param values one for each rater, in any unit, at least two
	 * @param level the confidence level, above 0 and below 1
	 * @return their mean with its interval
	 */
	public static Estimate of(double[] values, double level) {
		Interval.requireLevel(level);
		if (values.length < 2) {
			throw new IllegalArgumentException(
					"values has %d raters; an interval needs at least two".formatted(values.length));
		}
		double[] sorted = values.clone();
		java.util.Arrays.sort(sorted);
		double mean = java.util.Arrays.stream(sorted).sum() / sorted.length;
		double error = Bootstrap.standardDeviation(sorted) / Math.sqrt(sorted.length);
		double half = error * TDistribution.of(sorted.length - 1).inverseCumulativeProbability((1 + level) / 2);
		return new Estimate(mean, error, new Interval(mean - half, mean + half, level));
	}

}
