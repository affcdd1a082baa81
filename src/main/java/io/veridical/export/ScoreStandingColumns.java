package io.veridical.export;

import java.util.List;

import io.veridical.scoring.AgainstChance;
import io.veridical.scoring.RankInterval;

/**
 * The columns of {@link ScoreTable} that say where a condition stands among others and
 * against chance, and how many of its sessions are left out.
 */
final class ScoreStandingColumns {

	private ScoreStandingColumns() {
	}

	static List<Column<ScoreRow>> all() {
		return List.of(column("rank_best", "rank, from 1",
				"The best rank the condition may hold: only conditions that differ after Holm's correction are above.",
				(row) -> row.rank(RankInterval::best)),
				column("rank_worst", "rank, from 1", "The worst rank it may hold.",
						(row) -> row.rank(RankInterval::worst)),
				column("chance", "indistinguishable, below, above or open",
						"HYPE_infinity: indistinguishable from guessing if two one-sided tests (TOST) show the score within the"
								+ " margin of 50; else below or above 50 if that is shown; else open.",
						(row) -> row.chance((chance) -> chance.verdict().text())),
				column("chance_margin", "points", "How far from 50 counts as indistinguishable.",
						(row) -> row.chance((chance) -> row.campaign().comparisons().margin())),
				column("chance_equivalence_p", "probability", "p of the hypothesis that it lies outside the margin.",
						(row) -> row.chance(AgainstChance::p)),
				column("chance_difference_p", "probability", "p of the hypothesis that it is 50, two-sided.",
						(row) -> row.chance(AgainstChance::differsP)),
				column("excluded_sessions", "count",
						"Finished sessions that are left out, by a rule or by a researcher. Where raters is 0 and this is not,"
								+ " nobody who finished counts.",
						(row) -> row.condition().excluded()));
	}

	private static Column<ScoreRow> column(String name, String unit, String meaning, Column.Value<ScoreRow> value) {
		return new Column<>(name, unit, meaning, value);
	}

}
