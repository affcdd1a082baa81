package io.veridical.simulation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard normal distribution.
 */
final class Normal {

	private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

	private Normal() {
	}

	static double above(double z) {
		return STANDARD.survivalProbability(z);
	}

	static double quantile(double p) {
		return STANDARD.inverseCumulativeProbability(p);
	}

}
