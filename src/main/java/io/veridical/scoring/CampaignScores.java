package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.Placement;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a campaign with what it takes to compute them again.
 *
 * @param protocol how they were measured
 * @param seed the campaign's scoring seed; the resamples of the condition at position p
 * come from seed + p
 * @param resamples how often the raters of a condition were resampled
 * @param level the confidence level of the intervals
 * @param conditions one for each condition, in the campaign's order
 * @param comparisons the conditions side by side
 */
public record CampaignScores(UUID campaignId, Protocol protocol, long seed, int resamples, double level,
		List<ConditionScore> conditions, Comparisons comparisons) {

	public CampaignScores {
		conditions = List.copyOf(conditions);
	}

	/**
	 * @return what the scores are counted in
	 */
	public Unit unit() {
		return Unit.of(this.protocol);
	}

	/**
	 * @return the ends of the exposures that could be asked for, as {@code 100 / 1000};
	 * null without a limit of time
	 */
	public @Nullable String exposures() {
		if (this.protocol instanceof HypeTime timed) {
			Placement placement = Placement.of(timed.preset());
			return "%.0f / %.0f".formatted(placement.least().millis(), placement.most().millis());
		}
		return null;
	}

	/**
	 * @return whether each rater's value is fitted to all trials, and not read off a
	 * staircase
	 */
	public boolean fitted() {
		return this.protocol instanceof HypeTime timed && timed.modern();
	}

	/**
	 * @return how many raters finished, over all conditions
	 */
	public int raters() {
		return this.conditions.stream().mapToInt(ConditionScore::raters).sum();
	}

}
