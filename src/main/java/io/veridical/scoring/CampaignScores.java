package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

/**
 * The scores of a campaign with what it takes to compute them again.
 *
 * @param seed the campaign's scoring seed; the resamples of the condition at position p
 * come from seed + p
 * @param resamples how often the raters of a condition were resampled
 * @param level the confidence level of the intervals
 * @param conditions one for each condition, in the campaign's order
 */
public record CampaignScores(UUID campaignId, long seed, int resamples, double level, List<ConditionScore> conditions) {

	public CampaignScores {
		conditions = List.copyOf(conditions);
	}

	/**
	 * @return how many raters finished, over all conditions
	 */
	public int raters() {
		return this.conditions.stream().mapToInt(ConditionScore::raters).sum();
	}

	/**
	 * @return the scores as a page shows them
	 */
	public List<ScoreLine> lines() {
		return this.conditions.stream().map(ScoreLine::of).toList();
	}

	/**
	 * @return the plot for wide pages and the one for narrow pages
	 */
	public List<ScorePlot> plots() {
		return List.of(ScorePlot.wide(this), ScorePlot.narrow(this));
	}

}
