package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * Simulated raters can only be sent into a copy of a campaign that shows images here, and
 * not into a copy of a copy.
 */
public final class NotToBeRehearsed extends CampaignRefused {

	NotToBeRehearsed(Campaign campaign) {
		super(HttpStatus.CONFLICT, "not-to-be-rehearsed", "Not to be rehearsed", "campaign", campaign.getId(),
				campaign.isPast()
						? "\"%s\" was judged elsewhere and has no images here. Rehearse a campaign that shows images."
							.formatted(campaign.getTitle())
						: "\"%s\" is a rehearsal itself. Rehearse the campaign it is a copy of."
							.formatted(campaign.getTitle()),
				"not-to-be-rehearsed." + (campaign.isPast() ? "past" : "rehearsal"), campaign.getTitle());
	}

}
