package io.veridical.scoring;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;

import io.veridical.statistics.Bootstrap;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The published uncertainty: the mean over raters with the percentile bootstrap over
 * raters.
 */
final class RaterBootstrap {

	static final int RESAMPLES = 10_000;

	static final double LEVEL = .95;

	static final String GENERATOR = "L64X128MixRandom";

	private RaterBootstrap() {
	}

	/**
	 * @param values one for each rater, in any order: they are sorted, so that the order
	 * in which raters are read does not change what the seed draws
	 * @param seed where the resamples come from
	 * @return null with fewer than two raters
	 */
	static @Nullable Estimate of(double[] values, long seed) {
		if (values.length < 2) {
			return null;
		}
		double[] sorted = sorted(values);
		double least = sorted[0];
		if (least == sorted[sorted.length - 1]) {
			// every resample has the same mean, but for what rounding adds
			return new Estimate(least, 0, new Interval(least, least, LEVEL));
		}
		return new Bootstrap(RESAMPLES, RandomGeneratorFactory.of(GENERATOR).create(seed)).mean(sorted, LEVEL);
	}

	/**
	 * @param values one for each rater, at least one
	 * @return their mean, to the bit the same whatever their order
	 */
	static double mean(double[] values) {
		double sum = 0;
		for (double value : sorted(values)) {
			sum += value;
		}
		return sum / values.length;
	}

	private static double[] sorted(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted;
	}

}
