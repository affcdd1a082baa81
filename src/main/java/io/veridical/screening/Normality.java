package io.veridical.screening;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How straight the normal probability plot of a sample is (Filliben, "The probability
 * plot correlation coefficient test for normality", Technometrics 17, 1975).
 */
final class Normality {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private Normality() {
	}

	/**
	 * @param sample at least three values
	 * @return the correlation of the ordered sample with the medians of normal order
	 * statistics, from 0 to 1: 1 is normal; NaN if all values are the same
	 */
	static double of(double[] sample) {
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		double mean = ResponseTimes.moment(sorted, 0, 1);
		double products = 0;
		double squares = 0;
		for (int i = 0; i < sorted.length; i++) {
			double expected = NORMAL.inverseCumulativeProbability(median(i + 1, sorted.length));
			products += expected * (sorted[i] - mean);
			squares += expected * expected;
		}
		double variance = ResponseTimes.moment(sorted, mean, 2) * sorted.length;
		return (variance > 0) ? products / Math.sqrt(squares * variance) : Double.NaN;
	}

	/** Of the i-th uniform order statistic. */
	private static double median(int i, int n) {
		double last = Math.pow(0.5, 1.0 / n);
		if (i == n) {
			return last;
		}
		return (i == 1) ? 1 - last : (i - 0.3175) / (n + 0.365);
	}

}
