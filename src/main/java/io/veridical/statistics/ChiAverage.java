package io.veridical.statistics;

import java.util.function.DoubleUnaryOperator;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The average of a function over what a standard deviation may come out as: over s, where
 * df s² is chi-squared with df degrees of freedom.
 * <p>
 * The trapezoidal rule on u = log s: the integrand is analytic and falls off on both
 * sides, so that the error falls exponentially with the step (Trefethen and Weideman
 * 2014, The exponentially convergent trapezoidal rule, SIAM Review 56).
 */
final class ChiAverage {

	/** Of the peak of the density; what lies beyond is left out. */
	private static final double NEGLIGIBLE = 1e-17;

	private static final double STEP = .3;

	/** Where the density leans far to one side. */
	private static final double FINE_STEP = .2;

	private static final double FEW = 4;

	private ChiAverage() {
	}

	/**
	 * @param df degrees of freedom, above 0; infinite where s is known to be 1
	 * @param function of s, bounded and smooth
	 * @return its expectation
	 */
	static double of(double df, DoubleUnaryOperator function) {
		requireDegreesOfFreedom(df);
		if (df > 1e7) {
			return function.applyAsDouble(1);
		}
		double step = ((df < FEW) ? FINE_STEP : STEP) / Math.sqrt(1 + df / 2);
		double sum = side(df, 0, step, function) + side(df, -step, -step, function);
		return step * sum * scale(df);
	}

	static void requireDegreesOfFreedom(double df) {
		if (!(df > 0)) {
			throw new IllegalArgumentException("df is %s; degrees of freedom must be above 0".formatted(df));
		}
	}

	private static double side(double df, double start, double step, DoubleUnaryOperator function) {
		double sum = 0;
		double u = start;
		double weight = weight(df, u);
		while (weight > NEGLIGIBLE) {
			sum += weight * function.applyAsDouble(Math.exp(u));
			u += step;
			weight = weight(df, u);
		}
		return sum;
	}

	/** The density of log s relative to its peak at s = 1. */
	private static double weight(double df, double u) {
		return Math.exp(df * (u - Math.expm1(2 * u) / 2));
	}

	/** The density of log s at s = 1: 2 x f(x) at x = df, of chi-squared. */
	private static double scale(double df) {
		return 2 * df * ChiSquaredDistribution.of(df).density(df);
	}

}
