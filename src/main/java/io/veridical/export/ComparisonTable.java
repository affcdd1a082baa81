package io.veridical.export;

import java.util.List;

import io.veridical.scoring.Anova;
import io.veridical.scoring.PairOfConditions;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;

/**
 * The table of comparisons, a row for each two conditions that somebody finished. Columns
 * are only ever added, at the end.
 */
final class ComparisonTable {

	static final Table<ComparisonRow> TABLE = new Table<>("comparisons", List.of(
			column("model_a", "text", "The condition that comes first in the campaign.", (row) -> row.pair().modelA()),
			column("model_b", "text", "The condition that comes later.", (row) -> row.pair().modelB()),
			column("procedure", "text", "How both were measured.", (row) -> row.campaign().protocol().procedureName()),
			column("preset", "text", "The named settings of the procedure.",
					(row) -> row.campaign().protocol().preset()),
			column("difference", "points or milliseconds", "The score of a less the score of b.",
					(row) -> row.difference(Estimate::value)),
			column("difference_se", "as difference", "Its standard error, of the test that decides.",
					(row) -> row.difference(Estimate::standardError)),
			column("ci_lower", "as difference", "Lower bound of this pair's own interval, by Student's t.",
					(row) -> row.difference((estimate) -> estimate.interval().lower())),
			column("ci_upper", "as difference", "Upper bound of the same interval.",
					(row) -> row.difference((estimate) -> estimate.interval().upper())),
			column("p", "probability",
					"Two-sided p that the two do not differ, by the test that the column test names. Empty with a"
							+ " single rater, and where nothing says how sure a score is.",
					(row) -> row.pair().p()),
			column("p_holm", "probability", "The same p after Holm's correction for all pairs of the campaign.",
					(row) -> row.pair().holmP()),
			column("differ", "true or false", "Whether p_holm is below .05. This decides, not tukey_p.",
					(row) -> (row.pair().holmP() != null) ? row.pair().differ() : null),
			column("resampled", "raters, or raters and images",
					"What the standard error speaks for: that of the scores' own intervals. Images too where every condition names"
							+ " its images. What raters or images of both have in common is taken out of it.",
					(row) -> row.campaign().comparisons().crossed() ? "raters and images" : "raters"),
			column("tukey_lower", "as difference",
					"Lower bound by Tukey's honestly significant difference over raters: all pairs hold together.",
					(row) -> row.tukey(Interval::lower)),
			column("tukey_upper", "as difference", "Upper bound of the same.", (row) -> row.tukey(Interval::upper)),
			column("tukey_p", "probability", "Tukey's p, corrected for all pairs by construction.",
					(row) -> row.pair().tukeyP()),
			column("anova_f", "ratio",
					"One-way analysis of variance over all conditions of the campaign, the same in every row: F. Empty,"
							+ " as are the next three and the columns of Tukey, where raters of a condition do not differ.",
					(row) -> row.anova(Anova::f)),
			column("anova_between", "count", "Its degrees of freedom between conditions.",
					(row) -> row.anova(Anova::between)),
			column("anova_within", "count", "Its degrees of freedom within conditions.",
					(row) -> row.anova(Anova::within)),
			column("anova_p", "probability", "Its p.", (row) -> row.anova(Anova::p)),
			column("level", "share", "Confidence level of the intervals.", (row) -> row.campaign().level()),
			column("alpha", "share", "The level of the tests.", (row) -> PairOfConditions.ALPHA),
			column("resamples", "count", "How many resamples were drawn.", (row) -> row.campaign().resamples()),
			column("seed", "integer, as text",
					"The campaign's scoring seed. Raters alone are drawn from it plus the condition's position in HYPE_time.",
					(row) -> Long.toString(row.campaign().comparisons().seed())),
			column("version", "text", "The version of Veridical that computed the row.", ComparisonRow::version),
			column("test", "apart, partly or paired",
					"Which Student's t: Welch's where nobody judged both, the paired one where all did, and else the partly paired"
							+ " one of Derrick, Russ, Toher and White (2017).",
					(row) -> row.pair().pairing().text()),
			column("raters_in_both", "count", "How many raters judged both.", (row) -> row.pair().both())));

	private ComparisonTable() {
	}

	private static Column<ComparisonRow> column(String name, String unit, String meaning,
			Column.Value<ComparisonRow> value) {
		return new Column<>(name, unit, meaning, value);
	}

}
