package io.veridical.scoring.results;

import java.util.List;
import java.util.stream.DoubleStream;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Interval;

/**
 * How far each two models lie apart. Many models have too many pairs to be read: then
 * only the first against all others, and neighbours.
 */
final class DifferencesPlot implements ResultPlot {

	static final int MOST_ROWS = 15;

	@Override
	public String name() {
		return "differences";
	}

	@Override
	public boolean hasData(Results results) {
		return Duel.all(results).stream().anyMatch((duel) -> duel.single() != null);
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<Duel> duels = shown(results);
		double least = duels.stream().flatMapToDouble(DifferencesPlot::ends).min().orElse(0);
		double most = duels.stream().flatMapToDouble(DifferencesPlot::ends).max().orElse(1);
		return new RowPlot(name(), Words.say("scoring.differences.title"),
				Words.say("scoring.differences.axis." + results.unitText()),
				Axis.even(Math.min(0, least), Math.max(0, most), 7), 0.0, Words.say("scoring.differences.none"),
				duels.stream().map(DifferencesPlot::row).toList())
			.draw(shape);
	}

	private static List<Duel> shown(Results results) {
		List<Duel> all = Duel.all(results).stream().filter((duel) -> duel.single() != null).toList();
		return (all.size() <= MOST_ROWS) ? all
				: all.stream().filter((duel) -> duel.first() == 0 || duel.second() == duel.first() + 1).toList();
	}

	private static DoubleStream ends(Duel duel) {
		Interval interval = duel.single();
		return (interval != null) ? DoubleStream.of(interval.lower(), interval.upper()) : DoubleStream.empty();
	}

	private static Row row(Duel duel) {
		Interval interval = duel.single();
		String figure = String.valueOf(duel.difference());
		String range = (interval != null) ? Figures.interval(interval, duel.bound()) : "";
		return new Row(null, Words.name(duel.higher() + " \u2212 " + duel.lower()),
				List.of(new RowValue.Dot(duel.value(), (interval != null) ? interval.lower() : null,
						(interval != null) ? interval.upper() : null, !duel.differ(), 0,
						new RowValue.Open(duel.bound().mayBeLess(), duel.bound().mayBeMore()))),
				Words.name(figure), Words.name(range),
				Words.say(duel.differ() ? "scoring.differences.row.differ" : "scoring.differences.row.open",
						duel.higher(), duel.lower(), figure, range),
				0);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model_a", "model_b", "difference", "ci_lower", "ci_upper", "p", "p_holm",
				"tukey_lower", "tukey_upper", "p_tukey", "differ", "test", "raters_in_both");
		for (Duel duel : Duel.all(results)) {
			Interval single = duel.single();
			Interval tukey = duel.tukey();
			data.add(duel.higher(), duel.lower(), duel.value(), (single != null) ? single.lower() : null,
					(single != null) ? single.upper() : null, duel.p(), duel.pHolm(),
					(tukey != null) ? tukey.lower() : null, (tukey != null) ? tukey.upper() : null, duel.pTukey(),
					duel.differ(), duel.pairing().text(), duel.both());
		}
		return data;
	}

}
