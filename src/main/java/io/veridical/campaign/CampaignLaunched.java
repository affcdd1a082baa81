package io.veridical.campaign;

import java.util.UUID;

/**
 * A campaign left its draft: its images are to be made ready.
 */
record CampaignLaunched(UUID campaignId) {

}
