package io.veridical.confound;

import java.util.Arrays;

/**
 * The values of a trait in a pool.
 *
 * @param least the smallest
 * @param middle the median; of shares the mean
 * @param most the largest
 * @param mean the mean
 * @param deviation the standard deviation
 */
record Summary(int count, double least, double p25, double middle, double p75, double most, double mean,
		double deviation) {

	static Summary of(double[] values, boolean shares) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double mean = Arrays.stream(sorted).average().orElseThrow();
		double deviation = Math
			.sqrt(Arrays.stream(sorted).map((value) -> (value - mean) * (value - mean)).sum() / sorted.length);
		return new Summary(sorted.length, sorted[0], at(sorted, .25), shares ? mean : at(sorted, .5), at(sorted, .75),
				sorted[sorted.length - 1], mean, deviation);
	}

	/** Whether all values are the same. */
	boolean isOne() {
		return this.least == this.most;
	}

	private static double at(double[] sorted, double share) {
		double place = share * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(sorted.length - 1, below + 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

}
