package io.veridical.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t about no effect and about an effect.
 */
final class StudentsT {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	private StudentsT() {
	}

	static double quantile(double p, double df) {
		return TDistribution.of(df).inverseCumulativeProbability(p);
	}

	/**
	 * @param effect the true effect in standard errors (the noncentrality)
	 * @return how often |t| comes out above the critical value
	 */
	static double beyond(double critical, double effect, double df) {
		return ChiAverage.of(df, (s) -> NORMAL.cumulativeProbability(effect - critical * s)
				+ NORMAL.cumulativeProbability(-effect - critical * s));
	}

}
