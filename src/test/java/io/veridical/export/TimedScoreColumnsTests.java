package io.veridical.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Comparisons;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.Intervals;
import io.veridical.scoring.PsychometricCurve;
import io.veridical.scoring.TimedSummary;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimedScoreColumnsTests {

	private static final Intervals OVER_RATERS = new Intervals(null,
			new Estimate(812.5, 40, new Interval(730, 895, .95)), null, null);

	@Test
	void boundsAreSaidBesideTheMeans() {
		FittedScore published = new FittedScore(3, 700, Bound.AT_LEAST, 650, 0, 1, 100, 1000, Intervals.NONE);
		FittedScore fitted = new FittedScore(3, 812.5, Bound.EXACT, 800, 0, 0, 100, 1000, OVER_RATERS);
		Map<String, @Nullable Object> row = row(
				new TimedSummary(published, fitted, fitted, new PsychometricCurve(List.of(), List.of()), 1));

		assertThat(row).containsEntry("bound", "at_least")
			.containsEntry("median", 650.0)
			.containsEntry("weibull", 812.5)
			.containsEntry("weibull_bound", "exact")
			.containsEntry("signal_detection_ci_lower", 730.0)
			.containsEntry("signal_detection_ci_upper", 895.0)
			.containsEntry("may_guess", 1);
	}

	@Test
	void scoresWithoutALimitOfTimeLeaveThemEmpty() {
		assertThat(row(null).values()).hasSize(11).containsOnlyNulls();
	}

	private static Map<String, @Nullable Object> row(@Nullable TimedSummary timed) {
		ConditionScore condition = new ConditionScore(new UUID(0, 1), "late", HypeTime.PROCEDURE, "hype-75", 1, null,
				timed);
		ScoreRow row = new ScoreRow(new CampaignScores(new UUID(0, 2), HypeTime.usual("hype-75"), 1, 10_000, .95,
				List.of(condition), Comparisons.NONE), condition, "1.2.3");
		Map<String, @Nullable Object> values = new HashMap<>();
		TimedScoreColumns.ALL.forEach((column) -> values.put(column.name(), column.value().of(row)));
		return values;
	}

}
