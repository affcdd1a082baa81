package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.session.RaterCounts;
import io.veridical.session.SessionRecords;
import org.jspecify.annotations.Nullable;

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

	private final RaterFits fits;

	Scoring(Campaigns campaigns, SessionRecords records, RaterFits fits) {
		this.campaigns = campaigns;
		this.records = records;
		this.fits = fits;
	}

	/**
	 * @param campaignId a campaign in any state
	 * @return the scores as they stand now
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	@Transactional(readOnly = true)
	public CampaignScores scores(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		Protocol protocol = campaign.getProtocol();
		BiFunction<UUID, Long, @Nullable Score> scorer = (protocol instanceof HypeTime timed) ? timed(campaignId, timed)
				: untimed(campaignId);
		return new CampaignScores(campaignId, protocol, campaign.getScoringSeed(), RaterBootstrap.RESAMPLES,
				RaterBootstrap.LEVEL,
				campaign.getConditions().stream().map((condition) -> score(campaign, condition, scorer)).toList());
	}

	private static ConditionScore score(Campaign campaign, Condition condition,
			BiFunction<UUID, Long, @Nullable Score> scorer) {
		Protocol protocol = campaign.getProtocol();
		long seed = campaign.getScoringSeed() + condition.getPosition();
		return new ConditionScore(condition.getId(), condition.getModel(), protocol.procedureName(), protocol.preset(),
				seed, scorer.apply(condition.getId(), seed));
	}

	private BiFunction<UUID, Long, @Nullable Score> untimed(UUID campaignId) {
		Map<UUID, List<ErrorCounts>> raters = this.records.finishedCounts(campaignId)
			.stream()
			.collect(Collectors.groupingBy(RaterCounts::conditionId,
					Collectors.mapping(Scoring::errorCounts, Collectors.toList())));
		return (condition, seed) -> HypeInfinityScores.of(raters.getOrDefault(condition, List.of()), seed);
	}

	private BiFunction<UUID, Long, @Nullable Score> timed(UUID campaignId, HypeTime protocol) {
		TimedRaters raters = new TimedRaters(protocol, this.fits::of);
		this.records.forEachTimedTrial(campaignId, raters);
		Map<UUID, List<TimedRater>> byCondition = raters.byCondition();
		return (condition, seed) -> HypeTimeScores.of(byCondition.getOrDefault(condition, List.of()), seed);
	}

	private static ErrorCounts errorCounts(RaterCounts counts) {
		return new ErrorCounts(counts.realsShown(), counts.realsWrong(), counts.fakesShown(), counts.fakesWrong());
	}

}
