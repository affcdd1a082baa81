package io.veridical.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.statistics.Spearman;
import org.jspecify.annotations.Nullable;

/**
 * Whether an automated metric orders the conditions as people do.
 *
 * @param metric what the researcher calls it, such as {@code FID}
 * @param rho Spearman's rank correlation of metric and score: below 0 if less of the
 * metric goes with more realism; null with fewer than three conditions or no differences
 * @param p two-sided, by Student's t as the HYPE paper has it: with few conditions it
 * claims too much
 * @param exactP two-sided, over all orders of the conditions: the one to trust; null with
 * more than nine
 * @param points the conditions that have both
 */
public record HumanVsMetric(String metric, @Nullable Double rho, @Nullable Double p, @Nullable Double exactP,
		List<Point> points) {

	public HumanVsMetric {
		points = List.copyOf(points);
	}

	static HumanVsMetric of(String metric, List<Point> points) {
		Spearman correlation = Spearman.of(points.stream().mapToDouble(Point::score).toArray(),
				points.stream().mapToDouble(Point::value).toArray());
		return (correlation != null)
				? new HumanVsMetric(metric, correlation.rho(), correlation.p(), correlation.exactP(), points)
				: new HumanVsMetric(metric, null, null, null, points);
	}

	/**
	 * @return one for each metric, in the order given
	 */
	static List<HumanVsMetric> of(CampaignScores scores, List<MetricValue> values) {
		Map<String, List<Point>> points = new LinkedHashMap<>();
		for (MetricValue value : values) {
			List<Point> known = points.computeIfAbsent(value.metric(), (metric) -> new ArrayList<>());
			for (ConditionScore condition : scores.conditions()) {
				if (condition.model().equals(value.model()) && condition.score() != null) {
					known.add(new Point(value.model(), condition.score().value(), value.value()));
				}
			}
		}
		return points.entrySet().stream().map((metric) -> of(metric.getKey(), metric.getValue())).toList();
	}

	/**
	 * One condition.
	 */
	public record Point(String model, double score, double value) {

	}

}
