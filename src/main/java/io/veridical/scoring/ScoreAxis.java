package io.veridical.scoring;

import java.util.stream.IntStream;

import io.veridical.statistics.Estimate;

/**
 * How far the axis of a plot of scores reaches, and where it is marked.
 *
 * @param highest where it ends; it begins at 0
 * @param step from mark to mark
 */
record ScoreAxis(int highest, int step) {

	private static final int MOST_STEPS = 7;

	private static final int[] STEPS = { 10, 20, 50, 100, 200, 500, 1000 };

	static ScoreAxis of(CampaignScores scores) {
		double highest = scores.conditions().stream().mapToDouble(ScoreAxis::highest).max().orElse(0);
		if (scores.unit() == Unit.PERCENT) {
			// chance is always in sight, with room beside it
			return reaching(Math.max(60, highest), 10);
		}
		double exposure = (highest > 0) ? highest : 1000;
		return reaching(exposure, step(exposure));
	}

	private static ScoreAxis reaching(double highest, int step) {
		return new ScoreAxis((int) (step * Math.ceil(highest / step)), step);
	}

	private static int step(double highest) {
		for (int step : STEPS) {
			if (highest / step <= MOST_STEPS) {
				return step;
			}
		}
		return STEPS[STEPS.length - 1];
	}

	private static double highest(ConditionScore condition) {
		Score score = condition.score();
		if (score == null) {
			return 0;
		}
		Estimate uncertainty = score.uncertainty();
		return (uncertainty != null) ? uncertainty.interval().upper() : score.value();
	}

	IntStream ticks() {
		return IntStream.iterate(0, (value) -> value <= this.highest, (value) -> value + this.step);
	}

}
