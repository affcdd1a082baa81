package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.session.RaterCounts;
import io.veridical.session.SessionRecords;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores the conditions of a campaign from the judgements of the raters who finished.
 * Nothing is stored: the same judgements give the same scores.
 */
@Service
public class Scoring {

	private final Campaigns campaigns;

	private final SessionRecords records;

	Scoring(Campaigns campaigns, SessionRecords records) {
		this.campaigns = campaigns;
		this.records = records;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return the scores as they stand now
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	@Transactional(readOnly = true)
	public CampaignScores scores(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		Map<UUID, List<ErrorCounts>> raters = this.records.finishedCounts(campaignId)
			.stream()
			.collect(Collectors.groupingBy(RaterCounts::conditionId,
					Collectors.mapping(Scoring::errorCounts, Collectors.toList())));
		return new CampaignScores(campaignId, campaign.getScoringSeed(), HypeInfinityScores.RESAMPLES,
				HypeInfinityScores.LEVEL,
				campaign.getConditions()
					.stream()
					.map((condition) -> score(campaign, condition, raters.getOrDefault(condition.getId(), List.of())))
					.toList());
	}

	private static ConditionScore score(Campaign campaign, Condition condition, List<ErrorCounts> raters) {
		HypeInfinity protocol = (HypeInfinity) campaign.getProtocol();
		long seed = campaign.getScoringSeed() + condition.getPosition();
		return new ConditionScore(condition.getId(), condition.getModel(), HypeInfinity.PROCEDURE, protocol.preset(),
				seed, HypeInfinityScores.of(raters, seed));
	}

	private static ErrorCounts errorCounts(RaterCounts counts) {
		return new ErrorCounts(counts.realsShown(), counts.realsWrong(), counts.fakesShown(), counts.fakesWrong());
	}

}
