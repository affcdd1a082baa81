package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * The campaign's status does not allow what was asked of it.
 */
public final class CampaignIsFixed extends CampaignRefused {

	CampaignIsFixed(Campaign campaign, String verb, String remedy) {
		super(HttpStatus.CONFLICT, "campaign-is-fixed", "Campaign is fixed", "status", campaign.getStatus(),
				"Campaign \"%s\" is %s and cannot be %s. %s".formatted(campaign.getTitle(), campaign.getStatus(), verb,
						remedy),
				campaign.getTitle(), campaign.getStatus().name(), verb, remedy);
	}

}
