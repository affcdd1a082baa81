package io.veridical.sampling.truncation;

import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;

/**
 * The density of a component of z, before and after truncation.
 */
final class PriorCurve {

	private static final int STEPS = 2000;

	private final Prior prior;

	PriorCurve(Prior prior) {
		this.prior = prior;
	}

	/**
	 * Returns the density of the prior, to the unit of z.
	 */
	double density(double z) {
		return switch (this.prior) {
			case NORMAL -> normal(z);
			case UNIFORM -> (Math.abs(z) <= 1) ? 0.5 : 0;
			case TRUNCATED_NORMAL -> (Math.abs(z) <= end()) ? normal(z) / integral(end()) : 0;
		};
	}

	/**
	 * Returns where the prior ends, or where hardly anything of it is left: 0.0003 of a
	 * normal distribution lie beyond 3.6.
	 */
	double end() {
		return switch (this.prior) {
			case NORMAL -> 3.6;
			case UNIFORM -> 1;
			case TRUNCATED_NORMAL -> 2;
		};
	}

	/**
	 * Returns the share of the prior within a bound on both sides of 0, from 0 to 1.
	 */
	double within(double bound) {
		return switch (this.prior) {
			case NORMAL -> integral(bound);
			case UNIFORM -> Math.min(1, bound);
			case TRUNCATED_NORMAL -> Math.min(1, integral(Math.min(bound, end())) / integral(end()));
		};
	}

	/**
	 * Returns the largest size that a truncation leaves.
	 */
	double bound(Truncation truncation) {
		if (truncation instanceof Truncation.Resample resample) {
			return Math.min(end(), resample.threshold());
		}
		return (truncation instanceof Truncation.Truncnorm truncnorm) ? Math.min(end(), 2) * truncnorm.psi() : end();
	}

	/**
	 * Returns the share of the prior's components that are kept, from 0 to 1.
	 */
	double kept(Truncation truncation) {
		if (truncation instanceof Truncation.Resample resample) {
			return within(resample.threshold());
		}
		return (truncation instanceof Truncation.Truncnorm) ? within(2) : 1;
	}

	/**
	 * Returns the density under a truncation of z, to the unit of z.
	 */
	double density(Truncation truncation, double z) {
		if (Math.abs(z) > bound(truncation)) {
			return 0;
		}
		double factor = (truncation instanceof Truncation.Truncnorm truncnorm) ? truncnorm.psi() : 1;
		return density(z / factor) / factor / kept(truncation);
	}

	private static double normal(double z) {
		return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	}

	/** Of the standard normal density from -bound to bound, by Simpson's rule. */
	private static double integral(double bound) {
		double end = Math.min(bound, 40);
		double step = 2 * end / STEPS;
		double sum = normal(-end) + normal(end);
		for (int i = 1; i < STEPS; i++) {
			sum += normal(-end + i * step) * ((i % 2 == 1) ? 4 : 2);
		}
		return sum * step / 3;
	}

}
