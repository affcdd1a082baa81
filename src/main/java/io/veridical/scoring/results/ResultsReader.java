package io.veridical.scoring.results;

import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.scoring.Scoring;
import io.veridical.scoring.Snapshot;

import org.springframework.stereotype.Service;

/**
 * Reads what the results of a campaign are made from.
 */
@Service
public class ResultsReader {

	private final Campaigns campaigns;

	private final Scoring scoring;

	private final SampledConditions sampled;

	ResultsReader(Campaigns campaigns, Scoring scoring, SampledConditions sampled) {
		this.campaigns = campaigns;
		this.scoring = scoring;
		this.sampled = sampled;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public Results of(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		Snapshot snapshot = this.scoring.snapshot(campaignId);
		return new Results(Study.of(campaign), snapshot, this.sampled.of(campaign, snapshot.metrics()));
	}

	/**
	 * Whether a campaign scores no model, but tells who may judge others.
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	boolean isQualification(UUID campaignId) {
		return this.campaigns.findById(campaignId).orElseThrow().isQualification();
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
