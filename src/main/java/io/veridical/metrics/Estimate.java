package io.veridical.metrics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A metric's value, and how far another draw of as many images would move it.
 *
 * @param value of all images
 * @param error the standard error; null if it was not asked for
 * @param lower the lower end of the 95 % interval; null if it was not asked for
 * @param upper the upper end; null if it was not asked for
 */
public record Estimate(double value, @Nullable Double error, @Nullable Double lower, @Nullable Double upper) {

	private static final double NORMAL = 1.959963984540054;

	/**
	 * Takes the spread over random halves of the images as the standard error: a half
	 * drawn without replacement varies about the whole as the whole about the truth
	 * (delete-half jackknife; Shao and Wu 1989). Halves hold no image twice, which
	 * neighbours could not bear, and their bias does not shift the interval.
	 * @param halves the values of the halves; none or one for no interval
	 * @param least the least value that the metric can have
	 * @param most the largest
	 */
	static Estimate of(double value, double[] halves, double least, double most) {
		if (halves.length < 2) {
			return new Estimate(value, null, null, null);
		}
		double mean = Arrays.stream(halves).average().orElseThrow();
		double squares = Arrays.stream(halves).map((half) -> (half - mean) * (half - mean)).sum();
		double error = Math.sqrt(squares / (halves.length - 1));
		return new Estimate(value, error, Math.max(least, value - NORMAL * error),
				Math.min(most, value + NORMAL * error));
	}

	static Estimate unbounded(double value, double[] halves) {
		return of(value, halves, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
	}

}
