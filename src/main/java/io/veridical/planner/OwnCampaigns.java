package io.veridical.planner;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeInfinity;
import io.veridical.scoring.ConditionScatter;
import io.veridical.scoring.Scoring;
import io.veridical.statistics.VarianceComponents;

/**
 * What the researcher's own campaigns say about the next one.
 */
@Component
class OwnCampaigns {

	/** As many as a rater of the paper judges: the SD is told for so many. */
	private static final int IMAGES = 100;

	private final Campaigns campaigns;

	private final Scoring scoring;

	OwnCampaigns(Campaigns campaigns, Scoring scoring) {
		this.campaigns = campaigns;
		this.scoring = scoring;
	}

	/** Those whose values may be taken, newest first. */
	List<Choice> choices() {
		return this.campaigns.findAllByOrderByCreatedAtDesc()
			.stream()
			.filter(OwnCampaigns::isMeant)
			.map((campaign) -> new Choice(campaign.getId(), campaign.getTitle()))
			.toList();
	}

	/**
	 * @param id of a campaign
	 * @return the wish with the campaign's error and scatter, each the average over its
	 * models, its catch trials, practice and tutorial; null if there is no such campaign,
	 * or too few of its raters have finished
	 */
	@Nullable PlanWish fill(PlanWish wish, String id) {
		Campaign campaign = find(id);
		List<VarianceComponents> scatter = (campaign != null) ? scatter(campaign) : List.of();
		if (campaign == null || scatter.isEmpty()) {
			return null;
		}
		double error = mean(scatter, VarianceComponents::score);
		double variance = mean(scatter, (model) -> Math.max(0, model.rater())
				+ (Math.max(0, model.image()) + Math.max(0, model.residual())) / IMAGES);
		double icc = mean(scatter, VarianceComponents::imageIcc);
		PlanWish filled = wish.with(Quantity.ERROR, number(1, held(Quantity.ERROR, error)))
			.with(Quantity.RATER_SD, number(1, held(Quantity.RATER_SD, Math.sqrt(variance))))
			.with(Quantity.RATER_SD_IMAGES, Integer.toString(IMAGES))
			.with(Quantity.CATCH_TRIALS, Integer.toString(campaign.getCatchTrials().count()))
			.with(Quantity.FIRST, Integer.toString(campaign.getProtocol().practice() + campaign.getTutorial()));
		// 0 where images have no names or too few raters each: then it says nothing
		return (icc > 0) ? filled.with(Quantity.IMAGE_ICC, number(2, held(Quantity.IMAGE_ICC, icc))) : filled;
	}

	private @Nullable Campaign find(String id) {
		try {
			return this.campaigns.findById(UUID.fromString(id)).filter(OwnCampaigns::isMeant).orElse(null);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private List<VarianceComponents> scatter(Campaign campaign) {
		return this.scoring.scatter(campaign.getId()).stream().map(ConditionScatter::components).toList();
	}

	private static boolean isMeant(Campaign campaign) {
		return !campaign.isRehearsal() && campaign.getStatus() != Campaign.Status.DRAFT
				&& campaign.getProtocol() instanceof HypeInfinity;
	}

	private static double mean(List<VarianceComponents> models, ToDoubleFunction<VarianceComponents> value) {
		return models.stream().mapToDouble(value).average().orElseThrow();
	}

	private static double held(Quantity quantity, double value) {
		return Math.min(quantity.most(), Math.max(quantity.least(), value));
	}

	private static String number(int decimals, double value) {
		return String.format(Locale.ROOT, "%." + decimals + "f", value);
	}

	/**
	 * A campaign to choose.
	 */
	record Choice(UUID id, String title) {

	}

}
