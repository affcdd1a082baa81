package io.veridical.screening;

import java.util.Arrays;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The ex-Gaussian distribution of response times (Hohle 1965): the sum of a normal and an
 * exponential part.
 *
 * @param mu mean of the normal part, in ms
 * @param sigma standard deviation of the normal part, in ms, above 0
 * @param tau mean of the exponential part, in ms, above 0: the long tail
 */
record ExGaussian(double mu, double sigma, double tau) {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private static final double HALF_LOG_2_PI = Math.log(2 * Math.PI) / 2;

	/** Further out a series is more exact than the distribution function. */
	private static final double FAR = -20;

	/** No part is taken as smaller than this share of the standard deviation. */
	private static final double LEAST_PART = 0.05;

	/**
	 * The moments' estimate: tau = s (g / 2)^(1/3), mu = m - tau, sigma^2 = s^2 - tau^2
	 * with the sample's mean m, standard deviation s and skewness g (Heathcote 1996),
	 * sums divided by n - 1, g brought into the range an ex-Gaussian can have.
	 * @param times at least two that differ, in ms
	 */
	static ExGaussian byMoments(double[] times) {
		double mean = ResponseTimes.moment(times, 0, 1);
		double size = times.length / (times.length - 1.0);
		double deviation = Math.sqrt(size * ResponseTimes.moment(times, mean, 2));
		double third = Math.max(0, size * ResponseTimes.moment(times, mean, 3));
		double most = Math.sqrt(1 - LEAST_PART * LEAST_PART);
		double tau = deviation * Math.min(most, Math.max(LEAST_PART, Math.cbrt(third / 2) / deviation));
		return new ExGaussian(mean - tau, Math.sqrt(deviation * deviation - tau * tau), tau);
	}

	/**
	 * The likeliest parameters, found by a simplex from the moments' estimate.
	 * @param times at least two that differ, in ms
	 */
	static ExGaussian fit(double[] times) {
		ExGaussian start = byMoments(times);
		double unit = Math.hypot(start.sigma, start.tau);
		return at(Simplex.lowest((point) -> -at(point, unit).logLikelihood(times), start.point(unit)), unit);
	}

	private double[] point(double unit) {
		return new double[] { this.mu / unit, Math.log(this.sigma / unit), Math.log(this.tau / unit) };
	}

	private static ExGaussian at(double[] point, double unit) {
		return new ExGaussian(point[0] * unit, unit * Math.max(1e-3, Math.exp(point[1])),
				unit * Math.max(1e-3, Math.exp(point[2])));
	}

	double logLikelihood(double[] times) {
		return Arrays.stream(times).map(this::logDensity).sum();
	}

	/**
	 * ln of Phi((x - mu) / sigma - sigma / tau) e^((mu - x) / tau + (sigma / tau)^2 / 2)
	 * / tau.
	 */
	double logDensity(double time) {
		double ratio = this.sigma / this.tau;
		double z = (time - this.mu) / this.sigma;
		return logBelow(z - ratio) + ratio * ratio / 2 - z * ratio - Math.log(this.tau);
	}

	private static double logBelow(double z) {
		if (z > FAR) {
			return Math.log(NORMAL.cumulativeProbability(z));
		}
		double squared = z * z;
		return -squared / 2 - HALF_LOG_2_PI - Math.log(-z) + Math.log1p(-1 / squared + 3 / (squared * squared));
	}

}
