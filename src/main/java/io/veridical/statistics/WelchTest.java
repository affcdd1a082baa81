package io.veridical.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Whether two means differ, by Student's t with the degrees of freedom of Welch (1947)
 * and Satterthwaite (1946), which few raters make few.
 *
 * @param p two-sided
 * @param df degrees of freedom of the standard error
 * @param difference with its standard error and the interval that excludes 0 just when p
 * is below 1 less its level
 */
public record WelchTest(double p, double df, Estimate difference) {

	/** What is left of a variance by rounding alone where all of it cancels. */
	private static final double ROUNDING = 1e-12;

	/**
	 * @param difference the one mean less the other
	 * @param a the standard error of the one, at least 0
	 * @param b that of the other
	 * @param covariance of the two means; 0 where they share nothing
	 * @param raters those who are in both means, who make degrees of freedom fewer
	 * @param least what the standard error of the difference is at least, because raters
	 * who happen to agree prove nothing
	 * @param level of the interval, above 0 and below 1
	 * @return null without any standard error: nothing says how sure the difference is
	 */
	public static @Nullable WelchTest of(double difference, Sample a, Sample b, double covariance, SharedRaters raters,
			double least, double level) {
		Interval.requireLevel(level);
		double ofA = a.error * a.error;
		double ofB = b.error * b.error;
		double rest = ofA + ofB - 2 * covariance;
		double error = Math.max(least, (rest > ROUNDING * (ofA + ofB)) ? Math.sqrt(rest) : 0);
		if (!(error > 0)) {
			return null;
		}
		double welch = (ofA + ofB > 0) ? (ofA + ofB) * (ofA + ofB) / (ofA * ofA / a.df + ofB * ofB / b.df)
				: Math.min(a.df, b.df);
		double df = raters.degreesOfFreedom(welch);
		double half = error * StudentsT.quantile((1 + level) / 2, df);
		return new WelchTest(Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(difference) / error)),
				df, new Estimate(difference, error, new Interval(difference - half, difference + half, level)));
	}

	/**
	 * How sure one of the means is.
	 *
	 * @param error its standard error, at least 0
	 * @param df degrees of freedom of that, above 0
	 */
	public record Sample(double error, double df) {

		public Sample {
			if (!(error >= 0) || !(df > 0)) {
				throw new IllegalArgumentException(
						"A mean needs a standard error of at least 0 and degrees of freedom above 0, not %s and %s"
							.formatted(error, df));
			}
		}

	}

}
