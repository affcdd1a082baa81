package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.campaign.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * What of a campaign decides its scores, besides the judgements. Two equal ones may share
 * a book.
 *
 * @param seed the campaign's scoring seed
 * @param reals the pool of its real images; null for a past study
 */
record Design(UUID campaignId, Protocol protocol, long seed, @Nullable UUID reals, List<Named> conditions) {

	static Design of(Campaign campaign) {
		return new Design(campaign.getId(), campaign.getProtocol(), campaign.getScoringSeed(),
				campaign.isPast() ? null : campaign.getRealPoolId(),
				campaign.getConditions().stream().map((condition) -> named(campaign, condition)).toList());
	}

	private static Named named(Campaign campaign, Condition condition) {
		return new Named(condition.getId(), condition.getModel(), campaign.getScoringSeed() + condition.getPosition(),
				campaign.isPast() ? null : condition.getPoolId());
	}

	/**
	 * A condition of it.
	 *
	 * @param seed where the resamples of its raters come from
	 * @param fakes the pool of its generated images; null for a past study
	 */
	record Named(UUID id, String model, long seed, @Nullable UUID fakes) {

	}

}
