package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;

import io.veridical.scoring.Behind;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Score;
import io.veridical.scoring.ScoreVariant;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What exclusions do to the scores: as declared, and with everything that was judged.
 */
final class ExclusionsPlot implements ResultPlot {

	@Override
	public String name() {
		return "exclusions";
	}

	@Override
	public boolean hasData(Results results) {
		return results.behind()
			.stream()
			.anyMatch((behind) -> behind.variants().stream().map(ExclusionsPlot::judgements).distinct().count() > 1);
	}

	private static int judgements(ScoreVariant variant) {
		Score score = variant.score();
		return (score != null) ? score.judgements() : 0;
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		List<Row> rows = new ArrayList<>();
		Axis axis = ScoresPlot.axis(results);
		for (ConditionScore condition : results.scored()) {
			Behind behind = results.behind(condition.conditionId());
			Score score = condition.score();
			if (behind == null || score == null) {
				continue;
			}
			Score all = score(behind, Rule.EVERYTHING);
			List<RowValue> values = new ArrayList<>(List.of(dot(score, false)));
			String everything = "\u2013";
			if (all != null) {
				values.add(dot(all, true));
				everything = Figures.tenths(all.value());
			}
			rows.add(new Row(null, Words.name(condition.model()), values, Words.name(Figures.tenths(score.value())),
					Words.name(everything),
					Words.say("scoring.exclusions.row", condition.model(), Figures.tenths(score.value()), everything),
					38));
		}
		return new RowPlot(name(), Words.say("scoring.exclusions.title"),
				Words.say("scoring.plot.axis." + results.unitText()), axis, null, null, rows)
			.draw(shape);
	}

	private static RowValue dot(Score score, boolean all) {
		Estimate raters = score.intervals().value().raters();
		return new RowValue.Dot(score.value(), (raters != null) ? raters.interval().lower() : null,
				(raters != null) ? raters.interval().upper() : null, all, all ? -7 : 7);
	}

	static @Nullable Score score(Behind behind, Rule rule) {
		return behind.variants()
			.stream()
			.filter((variant) -> variant.rule() == rule)
			.findFirst()
			.map(ScoreVariant::score)
			.orElse(null);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "rule", "raters", "judgements", "score", "ci_lower", "ci_upper");
		for (Behind behind : results.behind()) {
			for (ScoreVariant variant : behind.variants()) {
				Score score = variant.score();
				Estimate raters = (score != null) ? score.intervals().value().raters() : null;
				data.add(behind.model(), variant.rule().text(), (score != null) ? score.raters() : 0,
						(score != null) ? score.judgements() : 0, (score != null) ? score.value() : null,
						(raters != null) ? raters.interval().lower() : null,
						(raters != null) ? raters.interval().upper() : null);
			}
		}
		return data;
	}

}
