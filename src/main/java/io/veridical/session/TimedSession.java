package io.veridical.session;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;

/**
 * A sitting whose images are shown for a limited time.
 */
record TimedSession(RaterSession session, Campaign campaign, HypeTime protocol) {

}
