package io.veridical.scoring;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import io.veridical.statistics.Quantiles;

/**
 * Reads standard errors and percentile intervals off the resamples of a figure.
 */
final class Replicates {

	private Replicates() {
	}

	/**
	 * @param value the figure itself
	 * @param replicates the figure in each resample, at least two
	 */
	static Estimate estimate(double value, double[] replicates) {
		Quantiles quantiles = Quantiles.of(replicates);
		double tail = (1 - RaterBootstrap.LEVEL) / 2;
		return new Estimate(value, standardDeviation(replicates),
				new Interval(quantiles.at(tail), quantiles.at(1 - tail), RaterBootstrap.LEVEL));
	}

	private static double standardDeviation(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		double mean = sum / values.length;
		double squares = 0;
		for (double value : values) {
			squares += (value - mean) * (value - mean);
		}
		return Math.sqrt(squares / (values.length - 1));
	}

}
