package io.veridical.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation; ties share the mean of their ranks.
 *
 * @param rho from -1 to 1
 * @param n how many pairs
 * @param p two-sided, by Student's t with n - 2 degrees of freedom, as the HYPE paper and
 * SciPy give it; rough below ten pairs, where {@link #exactP} is the better one
 * @param exactP the share of all orders of the one that correlate at least as strongly
 * with the other; null with more than {@value #EXACT} pairs
 */
public record Spearman(double rho, int n, double p, @Nullable Double exactP) {

	static final int EXACT = 9;

	/**
	 * @param x one value for each pair
	 * @param y as many
	 * @return their correlation; null with fewer than three pairs or if one of them does
	 * not vary
	 */
	public static @Nullable Spearman of(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException(
					"x has %d values and y has %d; each pair needs both".formatted(x.length, y.length));
		}
		double[] a = centredRanks(x);
		double[] b = centredRanks(y);
		double scale = Math.sqrt(product(a, a) * product(b, b));
		int n = x.length;
		if (n < 3 || scale == 0) {
			return null;
		}
		double rho = Math.max(-1, Math.min(1, product(a, b) / scale));
		double t = Math.abs(rho) * Math.sqrt((n - 2) / ((1 - rho) * (1 + rho)));
		return new Spearman(rho, n, 2 * TDistribution.of(n - 2).survivalProbability(t),
				(n <= EXACT) ? exact(a, b) : null);
	}

	private static double exact(double[] a, double[] b) {
		double seen = Math.abs(product(a, b)) - 1e-9;
		long[] counts = new long[2];
		permute(a, b.clone(), a.length, seen, counts);
		return (double) counts[0] / counts[1];
	}

	/** All orders of b, by Heap's algorithm. */
	private static void permute(double[] a, double[] b, int size, double seen, long[] counts) {
		if (size == 1) {
			counts[0] += (Math.abs(product(a, b)) >= seen) ? 1 : 0;
			counts[1]++;
			return;
		}
		for (int i = 0; i < size; i++) {
			permute(a, b, size - 1, seen, counts);
			int other = (size % 2 == 0) ? i : 0;
			double value = b[other];
			b[other] = b[size - 1];
			b[size - 1] = value;
		}
	}

	/** Ranks less their mean: half the values below less half the values above. */
	private static double[] centredRanks(double[] values) {
		double[] ranks = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			if (Double.isNaN(values[i])) {
				throw new IllegalArgumentException("A value is NaN; leave the pair out");
			}
			for (double other : values) {
				ranks[i] += (other < values[i]) ? .5 : (other > values[i]) ? -.5 : 0;
			}
		}
		return ranks;
	}

	private static double product(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

}
