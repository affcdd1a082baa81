package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * Simulated raters can only be sent into a copy of a campaign that scores models with
 * images shown here, and not into a copy of a copy.
 */
public final class NotToBeRehearsed extends CampaignRefused {

	NotToBeRehearsed(Campaign campaign) {
		super(HttpStatus.CONFLICT, "not-to-be-rehearsed", "Not to be rehearsed", "campaign", campaign.getId(),
				said(campaign).formatted(campaign.getTitle()), "not-to-be-rehearsed." + reason(campaign),
				campaign.getTitle());
	}

	private static String reason(Campaign campaign) {
		if (campaign.isPast()) {
			return "past";
		}
		return campaign.isQualification() ? "qualification" : "rehearsal";
	}

	private static String said(Campaign campaign) {
		return switch (reason(campaign)) {
			case "past" -> "\"%s\" was judged elsewhere and has no images here. Rehearse a campaign that shows images.";
			case "qualification" ->
				"\"%s\" is a qualification and has no scores. Rehearse a campaign that asks for it.";
			default -> "\"%s\" is a rehearsal itself. Rehearse the campaign it is a copy of.";
		};
	}

}
