package io.veridical.session;

import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans as pages may see them; a rater who withdrew has nothing left to do.
 */
@Component
class Plans {

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	private final Trials trials;

	private final Judgements judgements;

	Plans(RaterSessions sessions, Campaigns campaigns, Trials trials, Judgements judgements) {
		this.sessions = sessions;
		this.campaigns = campaigns;
		this.trials = trials;
		this.judgements = judgements;
	}

	@Transactional(readOnly = true)
	PlanView of(String token) {
		RaterSession session = this.sessions.findByToken(token).orElseThrow(UnknownSession::new);
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		boolean withdrawn = session.getStatus() == SessionStatus.WITHDRAWN;
		return PlanView.of(session, withdrawn ? List.of() : this.trials.of(session.getId()),
				this.judgements.count(session.getId()) + 1, campaign.getStimulusEdge(),
				campaign.getProtocol().feedback());
	}

}
