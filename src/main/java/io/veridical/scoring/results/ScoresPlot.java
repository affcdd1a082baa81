package io.veridical.scoring.results;

import java.util.List;

import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.Intervals;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.Score;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
import io.veridical.scoring.plot.Row;
import io.veridical.scoring.plot.RowPlot;
import io.veridical.scoring.plot.RowValue;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.statistics.Estimate;

/**
 * The leaderboard: each model's score with its interval and the ranks it may hold.
 */
final class ScoresPlot implements ResultPlot {

	@Override
	public String name() {
		return "scores";
	}

	@Override
	public boolean hasData(Results results) {
		return true;
	}

	@Override
	public Plot draw(Results results, Shape shape) {
		String unit = results.unitText();
		boolean percent = results.unit() == Unit.PERCENT;
		return new RowPlot(name(), Words.say("scoring.plot.title." + unit), Words.say("scoring.plot.axis." + unit),
				axis(results), percent ? 50.0 : null, percent ? Words.say("scoring.plot.chance") : null,
				results.ranked().stream().map((condition) -> row(condition, results)).toList())
			.draw(shape);
	}

	/**
	 * From nothing to the highest interval; chance is always in sight, with room beside
	 * it.
	 */
	static Axis axis(Results results) {
		double highest = results.scored()
			.stream()
			.mapToDouble((condition) -> highest(condition))
			.max()
			.orElse((results.unit() == Unit.PERCENT) ? 60 : 1000);
		return Axis.even(0, (results.unit() == Unit.PERCENT) ? Math.max(60, highest) : highest, 7);
	}

	private static double highest(ConditionScore condition) {
		Estimate main = Results.main(condition);
		Score score = condition.score();
		return (main != null) ? main.interval().upper() : (score != null) ? score.value() : 0;
	}

	private static Row row(ConditionScore condition, Results results) {
		Score score = condition.score();
		Words model = Words.name(condition.model());
		String unit = results.unitText();
		if (score == null) {
			return condition.allExcluded() ? excluded(condition, model) : new Row(null, model, List.of(), null,
					Words.say("scoring.plot.none"), Words.say("scoring.plot.row.none", condition.model()), 0);
		}
		Leader leader = Leader.of(condition, results);
		Estimate main = Results.main(condition);
		String figure = String.valueOf(leader.score());
		Bound bound = Results.bound(condition);
		RowValue.Open open = new RowValue.Open(bound.mayBeLess(), bound.mayBeMore());
		if (main == null) {
			return new Row(leader.rank(), model, List.of(new RowValue.Dot(score.value(), null, null, false, 0, open)),
					Words.name(figure), Words.name("\u2013"),
					Words.say("scoring.plot.row.single." + unit, condition.model(), figure), 0);
		}
		String interval = Figures.interval(main.interval(), bound);
		return new Row(leader.rank(), model,
				List.of(new RowValue.Dot(score.value(), main.interval().lower(), main.interval().upper(), false, 0,
						open)),
				Words.name(figure), Words.name(interval),
				Words.say("scoring.plot.row." + unit, condition.model(), figure, interval), 0);
	}

	private static Row excluded(ConditionScore condition, Words model) {
		return new Row(null, model, List.of(), null, Words.say("scoring.plot.excluded", condition.excluded()),
				Words.say("scoring.plot.row.excluded", condition.model(), condition.excluded()), 0);
	}

	@Override
	public PlotData data(Results results) {
		PlotData data = new PlotData("model", "raters", "score", "ci_lower", "ci_upper", "interval", "rank_best",
				"rank_worst", "bound");
		for (ConditionScore condition : results.ranked()) {
			Score score = condition.score();
			Estimate main = Results.main(condition);
			RankInterval rank = results.rank(condition.conditionId());
			Intervals.Question question = (score != null) ? score.intervals().value().question() : null;
			data.add(condition.model(), condition.raters(), (score != null) ? score.value() : null,
					(main != null) ? main.interval().lower() : null, (main != null) ? main.interval().upper() : null,
					(question != null) ? question.text() : null, (rank != null) ? rank.best() : null,
					(rank != null) ? rank.worst() : null,
					(condition.timed() != null) ? Results.bound(condition).text() : null);
		}
		return data;
	}

}
