package io.veridical.session;

import java.util.UUID;

/**
 * Only a live campaign lets new raters in.
 */
public class CampaignIsNotOpen extends RuntimeException {

	CampaignIsNotOpen(UUID campaignId) {
		super("Campaign " + campaignId + " takes no new raters now: only a live campaign does");
	}

}
