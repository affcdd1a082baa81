package io.veridical.campaign;

import java.util.UUID;

import org.springframework.http.HttpStatus;

/**
 * No campaign has this id.
 */
public final class UnknownCampaign extends CampaignRefused {

	UnknownCampaign(UUID id) {
		super(HttpStatus.NOT_FOUND, "unknown-campaign", "Unknown campaign", "id", id,
				"There is no campaign %s. The list of campaigns shows those there are.".formatted(id),
				"unknown-campaign", id.toString());
	}

}
