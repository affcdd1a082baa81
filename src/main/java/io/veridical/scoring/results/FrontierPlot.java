package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.ScatterPlot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.scoring.results.SampledCondition.Diversity;
import org.jspecify.annotations.Nullable;

/**
 * What realism costs in diversity: the human score of a generator's truncations over
 * recall or coverage, joined from the whole prior to the strongest truncation.
 *
 * @param trace the truncations
 * @param metric {@code recall} or {@code coverage}
 * @param number which of the campaign's traces, from 0
 */
record FrontierPlot(Trace trace, String metric, int number) implements ResultPlot {

	static List<FrontierPlot> all(Results results) {
		List<FrontierPlot> plots = new ArrayList<>();
		for (String metric : List.of("recall", "coverage")) {
			int number = 0;
			for (Trace trace : Trace.truncation(results)) {
				List<Trace.Point> known = trace.points()
					.stream()
					.filter((point) -> point.diversity(metric) != null)
					.toList();
				if (known.size() > 1) {
					plots.add(new FrontierPlot(new Trace(trace.of(), known), metric, number++));
				}
			}
		}
		return plots;
	}

	@Override
	public String name() {
		return "frontier-" + this.metric + ((this.number == 0) ? "" : "-" + (this.number + 1));
	}

	@Override
	public boolean hasData(Results results) {
		return true;
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		double most = this.trace.points().stream().mapToDouble((point) -> orValue(diversity(point))).max().orElse(1);
		return new ScatterPlot(name(), Words.say("scoring.frontier.plot." + this.metric), Axis.even(0, most, 6),
				Words.say("scoring.frontier." + this.metric), ScoresPlot.axis(results),
				Words.say("scoring.plot.axis." + results.unitText()), null,
				this.trace.points().stream().map(this::point).toList())
			.joined()
			.draw(shape);
	}

	private ScatterPlot.Point point(Trace.Point point) {
		Diversity diversity = diversity(point);
		return new ScatterPlot.Point(point.sampled().truncation().text(), diversity.value(), point.score(),
				point.lower(), point.upper(),
				Words.say("scoring.frontier.row." + this.metric, point.model(), point.sampled().truncation().text(),
						Figures.thousandths(diversity.value()), Figures.tenths(point.score())))
			.across(diversity.lower(), diversity.upper());
	}

	private Diversity diversity(Trace.Point point) {
		return Objects.requireNonNull(point.diversity(this.metric));
	}

	private static double orValue(Diversity diversity) {
		@Nullable Double upper = diversity.upper();
		return (upper != null) ? upper : diversity.value();
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("condition", "truncation", "metric", "value", "value_lower", "value_upper",
				"score", "ci_lower", "ci_upper");
		for (Trace.Point point : this.trace.points()) {
			Diversity diversity = diversity(point);
			data.add(point.model(), point.sampled().truncation().text(), this.metric, diversity.value(),
					diversity.lower(), diversity.upper(), point.score(), point.lower(), point.upper());
		}
		return data;
	}

}
