package io.veridical.export;

import java.util.List;
import java.util.stream.Stream;

import io.veridical.scoring.Limits;
import io.veridical.scoring.Score;

/**
 * The table of scores, a row for each condition. Columns are only ever added, at the end.
 */
final class ScoreTable {

	static final Table<ScoreRow> TABLE = new Table<>("scores", Stream.of(
			List.of(column("model", "text", "What the condition is called: a model, as sampled.",
					(row) -> row.condition().model()),
					column("procedure", "text", "How it was measured.", (row) -> row.condition().procedure()),
					column("preset", "text",
							"The named settings of the procedure. Scores of different presets are not comparable.", (
									row) -> row.condition().preset()),
					column("raters", "count", "Raters who finished.", (row) -> row.condition().raters()), column(
							"judgements", "count",
							"Their judgements that count: practice and trials that were not shown as asked for left out.",
							(row) -> row.condition().judgements()),
					column("score", "percent or milliseconds",
							"HYPE_infinity: the mean over raters of the percentage of images judged wrongly; 50 is chance."
									+ " HYPE_time: the mean over raters of the exposure they need: of a staircase the exposure asked for"
									+ " most often in a block, then the mean over blocks; of `modern` the fitted threshold.",
							(row) -> row.score(Score::value)),
					column("score_se", "as score",
							"Standard error of the score: the standard deviation of the mean over the resamples.",
							(row) -> row.uncertainty((estimate) -> estimate.standardError())),
					column("ci_lower", "as score", "Lower bound of the percentile bootstrap interval over raters.",
							(row) -> row.uncertainty((estimate) -> estimate.interval().lower())),
					column("ci_upper", "as score", "Upper bound of the same interval.",
							(row) -> row.uncertainty((estimate) -> estimate.interval().upper())),
					column("fakes_error", "percent",
							"The mean over raters of the percentage of generated images judged real.", (row) -> row
								.score(Score::fakesError)),
					column("reals_error", "percent",
							"The mean over raters of the percentage of real images judged fake.",
							(row) -> row.score(Score::realsError)),
					column("d_prime", "standard deviations",
							"Sensitivity z(H) - z(F) of all judgements pooled. 0 when real and fake cannot be told apart.",
							(row) -> row.score((score) -> score.signal().dPrime())),
					column("criterion", "standard deviations",
							"Bias -(z(H) + z(F)) / 2 of all judgements pooled. Above 0 when raters prefer to say \"real\".",
							(row) -> row.score((score) -> score.signal().criterion())),
					column("ci_level", "share", "Confidence level of the interval.", (row) -> row.campaign().level()),
					column("resamples", "count", "How many resamples of the raters were drawn.", (row) -> row
						.campaign()
						.resamples()),
					column("seed", "integer, as text",
							"Where the resamples came from: the campaign's scoring seed plus the condition's position, from 0.",
							(row) -> Long.toString(row.condition().seed())),
					column("version", "text", "The version of Veridical that computed the row.", ScoreRow::version),
					column("at_shortest", "count",
							"HYPE_time: raters who lie at the shortest exposure of the preset, in some block: they may need less.",
							(row) -> row.limits(Limits::atShortest)),
					column("at_longest", "count",
							"HYPE_time: raters who lie at the longest exposure of the preset, in some block: they may need more.",
							(row) -> row.limits(Limits::atLongest))),
			TimedScoreColumns.ALL, ScoreIntervalColumns.all(), ScoreStandingColumns.all())
		.flatMap(List::stream)
		.toList());

	private ScoreTable() {
	}

	private static Column<ScoreRow> column(String name, String unit, String meaning, Column.Value<ScoreRow> value) {
		return new Column<>(name, unit, meaning, value);
	}

}
