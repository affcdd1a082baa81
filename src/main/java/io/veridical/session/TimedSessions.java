package io.veridical.session;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;

import org.springframework.stereotype.Component;

/**
 * Finds the sittings whose images are shown for a limited time.
 */
@Component
class TimedSessions {

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	TimedSessions(RaterSessions sessions, Campaigns campaigns) {
		this.sessions = sessions;
		this.campaigns = campaigns;
	}

	/**
	 * @throws UnknownSession if no session has the token
	 * @throws NoLimitOfTime if it has another procedure
	 */
	TimedSession find(String token) {
		return timed(this.sessions.findByToken(token).orElseThrow(UnknownSession::new));
	}

	/**
	 * The same, for one of its verbs.
	 */
	TimedSession lock(String token) {
		return timed(this.sessions.lockByToken(token).orElseThrow(UnknownSession::new));
	}

	/**
	 * The same, and something is still to be shown.
	 * @throws SessionOver if it is over
	 */
	TimedSession lockActive(String token) {
		return active(lock(token));
	}

	/**
	 * @throws SessionOver if it is over
	 */
	TimedSession findActive(String token) {
		return active(find(token));
	}

	private static TimedSession active(TimedSession timed) {
		SessionStatus status = timed.session().getStatus();
		if (status == SessionStatus.WITHDRAWN) {
			throw new SessionWithdrawn();
		}
		if (status != SessionStatus.ACTIVE) {
			throw new SessionOver(status);
		}
		return timed;
	}

	private TimedSession timed(RaterSession session) {
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		if (campaign.getProtocol() instanceof HypeTime protocol) {
			return new TimedSession(session, campaign, protocol);
		}
		throw new NoLimitOfTime();
	}

}
