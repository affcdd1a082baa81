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
		return root(p, low, high);
	}

	/** Regula falsi on log survival, which is nearly a parabola (Illinois variant). */
	private double root(double p, double from, double to) {
		double low = from;
		double high = to;
		double above = Math.log(survival(low) / p);
		double below = Math.log(Math.max(survival(high), Double.MIN_NORMAL) / p);
		double q = high;
		double miss = below;
		int side = 0;
		while (Math.abs(miss) > 1e-11 && high - low > 1e-12 * high) {
			q = (low * below - high * above) / (below - above);
			miss = Math.log(survival(q) / p);
			if (miss > 0) {
				below /= (side > 0) ? 2 : 1;
				low = q;
				above = miss;
				side = 1;
			}
			else {
				above /= (side < 0) ? 2 : 1;
				high = q;
				below = miss;
				side = -1;
			}
		}
		return q;
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
