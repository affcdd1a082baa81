package io.veridical.scoring;

import java.util.List;

/**
 * The scores of a campaign, what lies behind each of them and how automated metrics go
 * with them, all of one reading of its judgements.
 *
 * @param version another text whenever something in it is
 */
public record Snapshot(String version, CampaignScores scores, List<Behind> behind, List<HumanVsMetric> metrics) {

	public Snapshot {
		behind = List.copyOf(behind);
		metrics = List.copyOf(metrics);
	}

}
