package io.veridical.statistics;

import java.util.Arrays;

/**
 * Sample quantiles by definition 7 of Hyndman and Fan (1996), the default of R and of
 * NumPy: linear interpolation between the order statistics around (n - 1) p.
 */
public final class Quantiles {

	private final double[] sorted;

	private Quantiles(double[] sorted) {
		this.sorted = sorted;
	}

	/**
	 * @param sample at least one value, in any order, left unchanged
	 * @return the quantiles of the sample
	 */
	public static Quantiles of(double... sample) {
		if (sample.length == 0) {
			throw new IllegalArgumentException("sample is empty; a quantile needs at least one value");
		}
		double[] sorted = sample.clone();
		Arrays.sort(sorted);
		return new Quantiles(sorted);
	}

	/**
	 * @param p the share of the sample that lies below, from 0 to 1
	 * @return the quantile, in the sample's unit
	 */
	public double at(double p) {
		if (!(p >= 0 && p <= 1)) {
			throw new IllegalArgumentException("p is %s; it must be from 0 to 1".formatted(p));
		}
		double place = (this.sorted.length - 1) * p;
		int below = (int) place;
		int above = Math.min(below + 1, this.sorted.length - 1);
		return this.sorted[below] + (place - below) * (this.sorted[above] - this.sorted[below]);
	}

}
