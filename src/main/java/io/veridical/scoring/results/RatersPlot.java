package io.veridical.scoring.results;

import java.util.List;
import java.util.Objects;

import io.veridical.scoring.Behind;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * How raters differ: each rater a dot.
 */
final class RatersPlot implements ResultPlot {

	private static final double HEIGHT = 58;

	@Override
	public String name() {
		return "raters";
	}

	@Override
	public boolean hasData(Results results) {
		return !rated(results).isEmpty();
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		boolean percent = results.unit() == Unit.PERCENT;
		List<Behind> rated = rated(results);
		double highest = rated.stream()
			.flatMap((behind) -> behind.raters().stream())
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(0);
		return new RowPlot(name(), Words.say("scoring.raters.title"),
				Words.say("scoring.raters.axis." + results.unitText()),
				Axis.even(0, percent ? Math.max(60, highest) : Math.max(1, highest), 7), percent ? 50.0 : null,
				percent ? Words.say("scoring.plot.chance") : null, rated.stream().map(RatersPlot::row).toList())
			.draw(shape);
	}

	private static List<Behind> rated(Results results) {
		return results.scored()
			.stream()
			.map((condition) -> results.behind(condition.conditionId()))
			.filter(Objects::nonNull)
			.filter((behind) -> !behind.raters().isEmpty())
			.toList();
	}

	private static Row row(Behind behind) {
		List<Double> values = behind.raters();
		return new Row(null, Words.name(behind.model()), List.of(new RowValue.Swarm(values, HEIGHT - 8)), null,
				Words.say("scoring.raters.count", values.size()),
				Words.say("scoring.raters.row", behind.model(), values.size(),
						Figures.tenths(values.get(0).doubleValue()),
						Figures.tenths(values.get(values.size() - 1).doubleValue())),
				HEIGHT);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "value");
		rated(results).forEach((behind) -> behind.raters().forEach((value) -> data.add(behind.model(), value)));
		return data;
	}

}
