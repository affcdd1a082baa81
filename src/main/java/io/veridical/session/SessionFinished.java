package io.veridical.session;

import java.util.UUID;

/**
 * A rater judged everything; told within the transaction that finishes the session.
 */
public record SessionFinished(UUID sessionId, UUID campaignId) {

	static SessionFinished of(RaterSession session) {
		return new SessionFinished(session.getId(), session.getCampaignId());
	}

}
