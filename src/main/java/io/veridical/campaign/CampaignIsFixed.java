package io.veridical.campaign;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * The campaign's status does not allow what was asked of it.
 */
public final class CampaignIsFixed extends CampaignRefused {

	CampaignIsFixed(Campaign campaign, Verb verb) {
		super(HttpStatus.CONFLICT, "campaign-is-fixed", "Campaign is fixed", "status", campaign.getStatus(),
				verb.message.formatted(campaign.getTitle(), campaign.getStatus().text()),
				"campaign-is-fixed." + verb.code, campaign.getTitle(),
				new DefaultMessageSourceResolvable("campaign.status." + campaign.getStatus().text()));
	}

	enum Verb {

		EDITED("edited",
				"The campaign \"%s\" is %s and cannot be edited: its design is fixed from launch on."
						+ " Start a new campaign with the other design."),

		LAUNCHED("launched",
				"The campaign \"%s\" is %s and cannot be launched. Only a draft is launched, and only once."),

		OPENED("opened", "The campaign \"%s\" is %s and cannot be opened to raters. Launch it first."),

		SENT_BACK("sent-back",
				"The campaign \"%s\" is %s and cannot go back to its draft."
						+ " Start a new campaign with the other design."),

		CLOSED("closed",
				"The campaign \"%s\" is %s and cannot be closed. Only a live campaign is closed, and only once.");

		private final String code;

		private final String message;

		Verb(String code, String message) {
			this.code = code;
			this.message = message;
		}

	}

}
