package io.veridical.scoring;

import io.veridical.statistics.Interval;

/**
 * Wilson's (1927) interval of a proportion, at 95 %.
 */
final class Wilson {

	private static final double Z = 1.959963984540054;

	private Wilson() {
	}

	/**
	 * @param count how many of n, from 0 to n
	 * @param n at least 1
	 * @return in percent
	 */
	static Interval percent(int count, int n) {
		double share = (double) count / n;
		double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
		double centre = share + Z * Z / (2.0 * n);
		double scale = 100 / (1 + Z * Z / n);
		// rounding may otherwise put a bound beyond a share of 0 or 1
		double lower = (count == 0) ? 0 : (centre - spread) * scale;
		double upper = (count == n) ? 100 : (centre + spread) * scale;
		return new Interval(Math.max(0, lower), Math.min(100, upper), RaterBootstrap.LEVEL);
	}

}
