package io.veridical.export;

import java.util.function.Function;

import io.veridical.scoring.Anova;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.PairOfConditions;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Two conditions of a campaign compared, with how and by which version.
 */
record ComparisonRow(CampaignScores campaign, PairOfConditions pair, String version) {

	@Nullable Object difference(Function<Estimate, Object> value) {
		Estimate difference = this.pair.difference();
		return (difference != null) ? value.apply(difference) : null;
	}

	@Nullable Object tukey(Function<Interval, Object> value) {
		Interval tukey = this.pair.tukey();
		return (tukey != null) ? value.apply(tukey) : null;
	}

	@Nullable Object anova(Function<Anova, Object> value) {
		Anova anova = this.campaign.comparisons().anova();
		return (anova != null) ? value.apply(anova) : null;
	}

}
