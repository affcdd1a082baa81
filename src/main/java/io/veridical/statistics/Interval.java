package io.veridical.statistics;

/**
 * A confidence interval. Its bounds may coincide: a sample without variance has a point
 * interval.
 *
 * @param lower the lower bound, finite
 * @param upper the upper bound, finite and not below the lower
 * @param level the confidence level, above 0 and below 1
 */
public record Interval(double lower, double upper, double level) {

	public Interval {
		if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
			throw new IllegalArgumentException(
					"An interval needs finite bounds in order, not [%s, %s]".formatted(lower, upper));
		}
		requireLevel(level);
	}

	static double requireLevel(double level) {
		if (!(level > 0 && level < 1)) {
			throw new IllegalArgumentException("level is %s; it must be above 0 and below 1".formatted(level));
		}
		return level;
	}

	public double width() {
		return this.upper - this.lower;
	}

	public boolean contains(double value) {
		return this.lower <= value && value <= this.upper;
	}

}
