package io.veridical.statistics;

/**
 * Whether a statistic differs from a value, read off its bootstrap replicates: the level
 * at which the percentile interval would just touch the value.
 */
public final class BootstrapTest {

	private BootstrapTest() {
	}

	/**
	 * @param replicates of the statistic (the difference of two scores, one for each
	 * resample), at least one
	 * @param value what it would be if nothing were the matter, 0 for a difference
	 * @return the two-sided p, from 2 / (replicates + 1) to 1: one more resample beyond
	 * the value is assumed than was seen (Davison and Hinkley 1997, section 4.2), so that
	 * p is never 0; replicates equal to the value speak for neither side
	 */
	public static double twoSided(double[] replicates, double value) {
		if (replicates.length == 0) {
			throw new IllegalArgumentException("replicates is empty; a test needs at least one");
		}
		int notAbove = 0;
		int notBelow = 0;
		for (double replicate : replicates) {
			if (Double.isNaN(replicate)) {
				throw new IllegalArgumentException("replicates holds NaN; leave the condition out");
			}
			notAbove += (replicate <= value) ? 1 : 0;
			notBelow += (replicate >= value) ? 1 : 0;
		}
		return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (replicates.length + 1));
	}

}
