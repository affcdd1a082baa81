package io.veridical.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of the means of equal groups, in units of their estimated standard error: the
 * distribution behind Tukey's test.
 *
 * @param groups how many means, at least 2
 * @param df degrees of freedom of the standard error, above 0, may be infinite
 */
public record StudentizedRange(int groups, double df) {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private static final double STEP = .2;

	private static final double FAR = 8.5;

	public StudentizedRange {
		if (groups < 2) {
			throw new IllegalArgumentException("groups is %d; a range needs at least two".formatted(groups));
		}
		ChiAverage.requireDegreesOfFreedom(df);
	}

	/**
	 * @param q at least 0
	 * @return how often equal groups have a range above q, correct to about 1e-11
	 */
	public double survival(double q) {
		if (!(q >= 0)) {
			throw new IllegalArgumentException("q is %s; a range is at least 0".formatted(q));
		}
		if (q == Double.POSITIVE_INFINITY) {
			return 0;
		}
		return Math.min(1, Math.max(0, 1 - ChiAverage.of(this.df, (s) -> range(q * s))));
	}

	/**
	 * @param p above 0 and below 1
	 * @return the q that equal groups exceed with probability p
	 */
	public double inverseSurvival(double p) {
		if (!(p > 0 && p < 1)) {
			throw new IllegalArgumentException("p is %s; it must be above 0 and below 1".formatted(p));
		}
		double low = 0;
		double high = 8;
		while (survival(high) > p) {
			low = high;
			high *= 2;
		}
		while (high - low > 1e-11 * high) {
			double middle = (low + high) / 2;
			if (survival(middle) > p) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return (low + high) / 2;
	}

	/**
	 * The probability that standard normal values lie within w of each other: over the
	 * largest of them z, the others are between z - w and z.
	 */
	private double range(double w) {
		double sum = 0;
		for (double z = -FAR; z <= FAR; z += STEP) {
			sum += NORMAL.density(z) * Math.pow(NORMAL.probability(z - w, z), this.groups - 1);
		}
		return this.groups * STEP * sum;
	}

}
