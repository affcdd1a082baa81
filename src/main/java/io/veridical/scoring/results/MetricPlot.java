package io.veridical.scoring.results;

import java.util.Objects;

import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.ScatterPlot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The human score over an automated metric.
 *
 * @param number which of the campaign's metrics, from 0
 */
record MetricPlot(int number) implements ResultPlot {

	@Override
	public String name() {
		return "metric-" + (this.number + 1);
	}

	@Override
	public boolean hasData(Results results) {
		return !metric(results).points().isEmpty();
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		HumanVsMetric metric = metric(results);
		double least = metric.points().stream().mapToDouble(HumanVsMetric.Point::value).min().orElse(0);
		double most = metric.points().stream().mapToDouble(HumanVsMetric.Point::value).max().orElse(1);
		return new ScatterPlot(name(), Words.say("scoring.metrics.plot", metric.metric()),
				Axis.even((least >= 0 && least < .5 * most) ? 0 : least, most, 6), Words.name(metric.metric()),
				ScoresPlot.axis(results), Words.say("scoring.plot.axis." + results.unitText()), note(metric),
				metric.points().stream().map((point) -> point(point, results, metric.metric())).toList())
			.draw(shape);
	}

	private HumanVsMetric metric(Results results) {
		return results.metrics().get(this.number);
	}

	/**
	 * Spearman's coefficient with its p, with few conditions the exact one first; null if
	 * there is none.
	 */
	static @Nullable Words note(HumanVsMetric metric) {
		Double rho = metric.rho();
		Double p = metric.p();
		Double exactP = metric.exactP();
		if (rho == null || p == null) {
			return null;
		}
		int models = metric.points().size();
		return (exactP != null) ? Words.say("scoring.metrics.note.exact", Figures.thousandths(rho), Figures.p(exactP),
				Figures.p(p), models)
				: Words.say("scoring.metrics.note", Figures.thousandths(rho), Figures.p(p), models);
	}

	private static ScatterPlot.Point point(HumanVsMetric.Point point, Results results, String metric) {
		Estimate main = results.scores()
			.conditions()
			.stream()
			.filter((condition) -> condition.model().equals(point.model()))
			.map(Results::main)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new ScatterPlot.Point(point.model(), point.value(), point.score(),
				(main != null) ? main.interval().lower() : null, (main != null) ? main.interval().upper() : null,
				Words.say("scoring.metrics.row", point.model(), metric, String.valueOf(point.value()),
						Figures.tenths(point.score())));
	}

	@Override
	public PlotData data(Results results) {
		HumanVsMetric metric = metric(results);
		PlotData data = new PlotData("model", "metric", "value", "score");
		metric.points().forEach((point) -> data.add(point.model(), metric.metric(), point.value(), point.score()));
		return data;
	}

}
