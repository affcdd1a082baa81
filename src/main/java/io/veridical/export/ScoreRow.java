package io.veridical.export;

import java.util.function.Function;

import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Limits;
import io.veridical.scoring.Score;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A condition's score together with how its campaign was scored, and by which version.
 */
record ScoreRow(CampaignScores campaign, ConditionScore condition, String version) {

	@Nullable Object score(Function<Score, Object> value) {
		Score score = this.condition.score();
		return (score != null) ? value.apply(score) : null;
	}

	@Nullable Object limits(Function<Limits, Object> value) {
		Score score = this.condition.score();
		Limits limits = (score != null) ? score.limits() : null;
		return (limits != null) ? value.apply(limits) : null;
	}

	@Nullable Object uncertainty(Function<Estimate, Object> value) {
		Score score = this.condition.score();
		Estimate uncertainty = (score != null) ? score.uncertainty() : null;
		return (uncertainty != null) ? value.apply(uncertainty) : null;
	}

}
