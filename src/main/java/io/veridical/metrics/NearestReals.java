package io.veridical.metrics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Finds the nearest real image of each fake one.
 */
final class NearestReals implements Products.Visitor {

	private final Features real;

	private final Features fake;

	private final double[] realSquares;

	private final int[] index;

	private final double[] least;

	NearestReals(Features real, Features fake) {
		this.real = real;
		this.fake = fake;
		this.realSquares = Products.squares(real);
		this.index = new int[fake.rows()];
		this.least = new double[fake.rows()];
		Arrays.fill(this.least, Double.POSITIVE_INFINITY);
	}

	/** Takes products of fakes (rows) with reals (columns). */
	@Override
	public void tile(int block, int top, int first, int count, double[][] products) {
		for (int i = 0; i < products.length; i++) {
			for (int j = 0; j < count; j++) {
				double beyond = this.realSquares[first + j] - 2 * products[i][j];
				if (beyond < this.least[top + i]) {
					this.least[top + i] = beyond;
					this.index[top + i] = first + j;
				}
			}
		}
	}

	/**
	 * Returns the nearest real of each fake: first those that look like copies, the
	 * smallest distance first, then the others likewise.
	 * @param among the nearest other reals of the reals
	 */
	NearestReal[] sorted(Neighbours among) {
		double[] usual = usual(this.real, among);
		double[] ordered = usual.clone();
		Arrays.sort(ordered);
		double median = ordered[ordered.length / 2];
		NearestReal[] nearest = new NearestReal[this.index.length];
		for (int i = 0; i < nearest.length; i++) {
			double distance = this.fake.distance(i, this.real, this.index[i]);
			nearest[i] = new NearestReal(i, this.index[i], distance, usual[this.index[i]],
					(double) upTo(ordered, distance) / ordered.length,
					NearestReal.isCopy(distance, usual[this.index[i]], median));
		}
		Arrays.sort(nearest,
				Comparator.comparing(NearestReal::copy)
					.reversed()
					.thenComparingDouble(NearestReal::distance)
					.thenComparingInt(NearestReal::fake));
		return nearest;
	}

	private static double[] usual(Features real, Neighbours among) {
		double[] usual = new double[real.rows()];
		for (int i = 0; i < usual.length; i++) {
			usual[i] = real.distance(i, real, among.nearest(i));
		}
		return usual;
	}

	private static int upTo(double[] ordered, double value) {
		int low = 0;
		int high = ordered.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (ordered[middle] <= value) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Returns the share of reals that would look like copies of another real, if each in
	 * turn were taken for a fake.
	 */
	static double realsLikeCopies(Features real, Neighbours among) {
		double[] usual = usual(real, among);
		double[] ordered = usual.clone();
		Arrays.sort(ordered);
		int alike = 0;
		for (int i = 0; i < usual.length; i++) {
			double others = Math.sqrt(among.nearestBut(among.nearest(i), i));
			alike += NearestReal.isCopy(usual[i], others, ordered[ordered.length / 2]) ? 1 : 0;
		}
		return (double) alike / real.rows();
	}

}
