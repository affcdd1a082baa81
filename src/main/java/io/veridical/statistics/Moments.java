package io.veridical.statistics;

import java.util.Arrays;

/**
 * Mean and variance of a sample, as every test here takes them.
 */
final class Moments {

	private Moments() {
	}

	static double mean(double[] sample) {
		double sum = 0;
		for (double value : sample) {
			sum += requireFinite(value);
		}
		return sum / sample.length;
	}

	private static double squares(double[] sample, double mean) {
		double squares = 0;
		for (double value : sample) {
			squares += (value - mean) * (value - mean);
		}
		return squares;
	}

	static boolean isConstant(double[] sample) {
		return Arrays.stream(sample).allMatch((value) -> value == sample[0]);
	}

	/** Of the mean, by the sample's own variance; NaN for a single value. */
	static double standardError(double[] sample) {
		int n = sample.length;
		return Math.sqrt(squares(sample, mean(sample)) / (n - 1) / n);
	}

	/** Means that differ in their last digits alone, by rounding, do not differ. */
	static double difference(double a, double b) {
		return (Math.abs(a - b) <= 1e-12 * (Math.abs(a) + Math.abs(b))) ? 0 : a - b;
	}

	private static double requireFinite(double value) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException("The sample holds %s; leave out what has no value".formatted(value));
		}
		return value;
	}

}
