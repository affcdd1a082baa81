package io.veridical.scoring.results;

import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.scoring.Scoring;

import org.springframework.stereotype.Service;

/**
 * Reads what the results of a campaign are made from.
 */
@Service
public class ResultsReader {

	private final Campaigns campaigns;

	private final Scoring scoring;

	ResultsReader(Campaigns campaigns, Scoring scoring) {
		this.campaigns = campaigns;
		this.scoring = scoring;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public Results of(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		return new Results(Study.of(campaign), this.scoring.snapshot(campaignId));
	}

	/**
	 * Whether there is something new, without scoring it.
	 * @return the state of the results as they would be read now
	 */
	ResultsState state(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		return ResultsState.of(Study.of(campaign), this.scoring.version(campaignId));
	}

}
