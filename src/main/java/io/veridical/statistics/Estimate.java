package io.veridical.statistics;

/**
 * A statistic of a sample with its uncertainty.
 *
 * @param value the statistic of the sample itself
 * @param standardError the standard deviation of the statistic over the resamples
 * @param interval where the statistic of the population lies, at the interval's level
 */
public record Estimate(double value, double standardError, Interval interval) {

	public Estimate {
		if (!Double.isFinite(value) || !(standardError >= 0)) {
			throw new IllegalArgumentException(
					"An estimate needs a finite value and a standard error of at least 0, not %s and %s"
						.formatted(value, standardError));
		}
	}

}
