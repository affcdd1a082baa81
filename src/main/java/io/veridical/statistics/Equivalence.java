package io.veridical.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mean is as good as a reference, by two one-sided t tests (Schuirmann 1987),
 * beside whether it differs from it: one may hold, both, or neither.
 *
 * @param p of the hypothesis that the mean lies outside the margin; small: equivalent
 * @param differsP of the hypothesis that it is the reference, two-sided
 * @param interval at 1 - 2 alpha, whose lying within the margin is the same as p below
 * alpha
 */
public record Equivalence(double p, double differsP, Interval interval) {

	/**
	 * @param values one for each rater
	 * @param reference what the mean is held against, such as 50 for chance
	 * @param margin how far from it still counts as equal, in the values' unit, above 0
	 * @param alpha the level of the two tests, above 0 and below .5
	 * @return the tests; null with fewer than two raters
	 */
	public static @Nullable Equivalence of(double[] values, double reference, double margin, double alpha) {
		if (values.length < 2) {
			return null;
		}
		return of(Moments.mean(values), Moments.standardError(values), values.length - 1, reference, margin, alpha);
	}

	/**
	 * @param value the mean
	 * @param standardError its standard error, at least 0; without any (equal raters) the
	 * mean is taken at its word, so hand in a larger one if you know of one
	 * @param df degrees of freedom of the standard error, above 0, may be infinite
	 * @return the same tests from a mean and its standard error
	 */
	public static Equivalence of(double value, double standardError, double df, double reference, double margin,
			double alpha) {
		if (!(margin > 0)) {
			throw new IllegalArgumentException("margin is %s; it must be above 0".formatted(margin));
		}
		if (!(standardError >= 0)) {
			throw new IllegalArgumentException("standardError is %s; it must be at least 0".formatted(standardError));
		}
		double above = survival((value - reference + margin) / standardError, df);
		double below = survival((reference + margin - value) / standardError, df);
		double beyond = survival(Math.abs(value - reference) / standardError, df);
		double half = standardError * StudentsT.quantile(1 - alpha, df);
		return new Equivalence(Math.max(above, below), Math.min(1, 2 * beyond),
				new Interval(value - half, value + half, 1 - 2 * alpha));
	}

	/** On the very edge, without variance, nothing is shown. */
	private static double survival(double t, double df) {
		return Double.isNaN(t) ? 1 : TDistribution.of(df).survivalProbability(t);
	}

}
