package io.veridical.statistics;

/**
 * How far two means over raters move together because some raters gave a value to both:
 * the partly paired t test of Derrick, Russ, Toher and White ("Test statistics for the
 * comparison of means for two samples that include both paired and independent
 * observations", Journal of Modern Applied Statistical Methods 16, 2017). With everybody
 * in both it is the paired t test, with nobody Welch's.
 *
 * @param both how many raters gave both
 * @param onlyA how many are in the one mean alone
 * @param onlyB how many are in the other alone
 * @param correlation Pearson's, of the values of those who gave both; 0 where it is not
 * known
 */
public record SharedRaters(int both, int onlyA, int onlyB, double correlation) {

	public SharedRaters {
		if (both < 0 || onlyA < 0 || onlyB < 0 || !(Math.abs(correlation) <= 1)) {
			throw new IllegalArgumentException(
					"Raters in both, in one, in the other: %d, %d, %d, and a correlation of %s".formatted(both, onlyA,
							onlyB, correlation));
		}
	}

	/**
	 * @param a the one value of each rater who gave both
	 * @param b the other, in the same order
	 * @param onlyA how many are in the one mean alone
	 * @param onlyB how many are in the other alone
	 */
	public static SharedRaters of(double[] a, double[] b, int onlyA, int onlyB) {
		if (a.length != b.length) {
			throw new IllegalArgumentException("%d and %d values of the same raters".formatted(a.length, b.length));
		}
		return new SharedRaters(a.length, onlyA, onlyB, correlation(a, b));
	}

	private static double correlation(double[] a, double[] b) {
		if (a.length < 2 || Moments.isConstant(a) || Moments.isConstant(b)) {
			return 0;
		}
		double meanA = Moments.mean(a);
		double meanB = Moments.mean(b);
		double ofA = 0;
		double ofB = 0;
		double both = 0;
		for (int i = 0; i < a.length; i++) {
			ofA += (a[i] - meanA) * (a[i] - meanA);
			ofB += (b[i] - meanB) * (b[i] - meanB);
			both += (a[i] - meanA) * (b[i] - meanB);
		}
		return Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB)));
	}

	/**
	 * @param errorA the standard error of the one mean
	 * @param errorB that of the other
	 * @return the covariance of the two means
	 */
	public double covariance(double errorA, double errorB) {
		double ofA = (double) this.both + this.onlyA;
		double ofB = (double) this.both + this.onlyB;
		return (this.both > 0) ? this.correlation * errorA * errorB * this.both / Math.sqrt(ofA * ofB) : 0;
	}

	/**
	 * @param welch the degrees of freedom that the difference would have without anybody
	 * in both
	 */
	double degreesOfFreedom(double welch) {
		if (this.both == 0) {
			return welch;
		}
		int apart = this.onlyA + this.onlyB;
		double free = this.both - 1;
		return Math.max(1, free + (welch - free) * apart / (apart + 2.0 * this.both));
	}

}
