package io.veridical.export;

import java.util.function.Function;

import io.veridical.scoring.AgainstChance;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Intervals;
import io.veridical.scoring.Limits;
import io.veridical.scoring.RankInterval;
import io.veridical.scoring.Score;
import io.veridical.scoring.ScoreIntervals;
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

	/**
	 * What is read off one of the intervals of one of the figures.
	 */
	<T> @Nullable Object interval(Function<ScoreIntervals, Intervals> figure, Function<Intervals, @Nullable T> which,
			Function<T, Object> value) {
		Score score = this.condition.score();
		T wanted = (score != null) ? which.apply(figure.apply(score.intervals())) : null;
		return (wanted != null) ? value.apply(wanted) : null;
	}

	@Nullable Object rank(Function<RankInterval, Object> value) {
		return this.campaign.comparisons()
			.ranks()
			.stream()
			.filter((rank) -> rank.conditionId().equals(this.condition.conditionId()))
			.findFirst()
			.map(value)
			.orElse(null);
	}

	@Nullable Object chance(Function<AgainstChance, Object> value) {
		return this.campaign.comparisons()
			.chance()
			.stream()
			.filter((chance) -> chance.conditionId().equals(this.condition.conditionId()))
			.findFirst()
			.map(value)
			.orElse(null);
	}

}
