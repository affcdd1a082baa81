package io.veridical.console;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Masks;
import io.veridical.campaign.Supply;
import io.veridical.console.CampaignProgress.ConditionCounts;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.session.ConditionProgress;
import io.veridical.session.SessionRecords;

/**
 * Counts how far a campaign has come.
 */
@Component
class ProgressCounting {

	private final SessionRecords sessions;

	private final ImagePools pools;

	ProgressCounting(SessionRecords sessions, ImagePools pools) {
		this.sessions = sessions;
		this.pools = pools;
	}

	CampaignProgress of(Campaign campaign) {
		Map<UUID, ConditionProgress> counted = this.sessions.progress(campaign.getId())
			.stream()
			.collect(Collectors.toMap(ConditionProgress::conditionId, Function.identity()));
		List<ConditionCounts> conditions = campaign.getConditions()
			.stream()
			.limit(campaign.isQualification() ? 1 : Long.MAX_VALUE)
			.map((condition) -> counts(condition, models(campaign, condition), counted.get(condition.getId())))
			.toList();
		return new CampaignProgress(campaign.getStatus(), campaign.getPrepared(), images(campaign),
				(campaign.getProtocol() instanceof HypeTime) ? Masks.PER_CAMPAIGN : 0, campaign.getFailure(),
				conditions);
	}

	// who takes a qualification sits in its first condition and judges all of them
	private static String models(Campaign campaign, Condition condition) {
		return campaign.isQualification()
				? campaign.getConditions().stream().map(Condition::getModel).collect(Collectors.joining(" + "))
				: condition.getModel();
	}

	private static ConditionCounts counts(Condition condition, String model, @Nullable ConditionProgress progress) {
		if (progress == null) {
			return new ConditionCounts(condition.getId(), model, 0, 0, 0, 0, 0, 0, 0);
		}
		return new ConditionCounts(condition.getId(), model, progress.active(), progress.finished(),
				progress.withdrawn(), progress.unusable(), progress.incompatible(), progress.excluded(),
				progress.judgements());
	}

	/** How many images of its pools are to be made ready. */
	int images(Campaign campaign) {
		if (campaign.isPast()) {
			return 0;
		}
		return new Supply(campaign).pools()
			.stream()
			.mapToInt((id) -> this.pools.findById(id).map(ImagePool::getImageCount).orElse(0))
			.sum();
	}

}
