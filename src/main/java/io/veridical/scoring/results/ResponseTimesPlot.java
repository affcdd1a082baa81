package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;

import io.veridical.scoring.Behind;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.ResponseTimes.ByAnswer;
import io.veridical.scoring.ResponseTimes.Spread;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took.
 */
final class ResponseTimesPlot implements ResultPlot {

	@Override
	public String name() {
		return "response-times";
	}

	@Override
	public boolean hasData(Results results) {
		return !timed(results).isEmpty();
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<Timed> timed = timed(results);
		double least = timed.stream().mapToDouble((each) -> each.all.p05()).min().orElse(100) / 1000;
		double most = timed.stream().mapToDouble((each) -> each.all.p95()).max().orElse(1000) / 1000;
		return new RowPlot(name(), Words.say("scoring.times.title"), Words.say("scoring.times.axis"),
				Axis.ratios(Math.max(.01, least * .8), Math.max(.02, most * 1.2)), null, null,
				timed.stream().map(ResponseTimesPlot::row).toList())
			.draw(shape);
	}

	private static List<Timed> timed(Results results) {
		List<Timed> timed = new ArrayList<>();
		for (ConditionScore condition : results.scored()) {
			Behind behind = results.behind(condition.conditionId());
			if (behind != null && behind.responses() != null && behind.responses().all().count() > 0) {
				timed.add(new Timed(behind.model(), behind.responses().all(), behind.responses().byAnswer()));
			}
		}
		return timed;
	}

	private static Row row(Timed timed) {
		Spread all = timed.all;
		String median = seconds(all.median());
		return new Row(null, Words.name(timed.model),
				List.of(new RowValue.Box(all.p05() / 1000, all.p25() / 1000, all.median() / 1000, all.p75() / 1000,
						all.p95() / 1000, 0)),
				null, Words.say("scoring.times.median", median),
				Words.say("scoring.times.row", timed.model, median, seconds(all.p05()), seconds(all.p95())), 0);
	}

	private static String seconds(double millis) {
		return Figures.hundredths(millis / 1000);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "truth", "answer", "judgements", "p05_ms", "p25_ms", "median_ms",
				"p75_ms", "p95_ms");
		for (Timed timed : timed(results)) {
			add(data, timed.model, null, null, timed.all);
			for (ByAnswer answer : timed.byAnswer) {
				Spread spread = answer.spread();
				if (spread != null) {
					add(data, timed.model, answer.fake() ? "fake" : "real",
							(answer.fake() != answer.wrong()) ? "fake" : "real", spread);
				}
			}
		}
		return data;
	}

	private static void add(PlotData data, String model, @Nullable String truth, @Nullable String answer,
			Spread spread) {
		data.add(model, truth, answer, spread.count(), spread.p05(), spread.p25(), spread.median(), spread.p75(),
				spread.p95());
	}

	private record Timed(String model, Spread all, List<ByAnswer> byAnswer) {

	}

}
