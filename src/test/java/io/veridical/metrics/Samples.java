package io.veridical.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Feature vectors whose distribution is known.
 */
final class Samples {

	private Samples() {
	}

	static RandomGenerator random(long seed) {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	/** Independent normal features. */
	static Features normal(int rows, int columns, double mean, double deviation, long seed) {
		RandomGenerator random = random(seed);
		float[] values = new float[rows * columns];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) random.nextGaussian(mean, deviation);
		}
		return new Features(values, rows, columns);
	}

	/**
	 * Two images for each feature, one at each side of the mean, so that the unbiased
	 * covariance is the variance times the identity: sample moments that are population
	 * values, but for the rounding of a float.
	 */
	static Features exact(int columns, double mean, double variance) {
		float[] values = new float[2 * columns * columns];
		Arrays.fill(values, (float) mean);
		double side = Math.sqrt(variance * (2 * columns - 1) / 2);
		for (int i = 0; i < columns; i++) {
			values[2 * i * columns + i] = (float) (mean + side);
			values[(2 * i + 1) * columns + i] = (float) (mean - side);
		}
		return new Features(values, 2 * columns, columns);
	}

}
