package io.veridical.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether an automated metric orders the conditions as people do.
 *
 * @param metric what the researcher calls it, such as {@code FID}
 * @param rho Spearman's rank correlation of metric and score: below 0 if less of the
 * metric goes with more realism; null with fewer than three conditions or no differences
 * @param p two-sided
 * @param points the conditions that have both
 */
public record HumanVsMetric(String metric, @Nullable Double rho, @Nullable Double p, List<Point> points) {

	public HumanVsMetric {
		points = List.copyOf(points);
	}

	/**
	 * One condition.
	 */
	public record Point(String model, double score, double value) {

	}

}
