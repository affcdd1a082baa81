package io.veridical.session;

import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.session.course.Course;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans as pages may see them; a rater who withdrew has nothing left to do.
 */
@Component
class Plans {

	/** Shown around images whose own mean nobody measured. */
	private static final String GREY = "#808080";

	private final RaterSessions sessions;

	private final Campaigns campaigns;

	private final Trials trials;

	private final Judgements judgements;

	private final Standings standings;

	private final Preflights preflights;

	private final MaskWindow masks;

	Plans(RaterSessions sessions, Campaigns campaigns, Trials trials, Judgements judgements, Standings standings,
			Preflights preflights, MaskWindow masks) {
		this.sessions = sessions;
		this.campaigns = campaigns;
		this.trials = trials;
		this.judgements = judgements;
		this.standings = standings;
		this.preflights = preflights;
		this.masks = masks;
	}

	@Transactional(readOnly = true)
	PlanView of(String token) {
		RaterSession session = this.sessions.findByToken(token).orElseThrow(UnknownSession::new);
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		boolean withdrawn = session.getStatus() == SessionStatus.WITHDRAWN;
		if (campaign.getProtocol() instanceof HypeTime protocol) {
			return timed(session, campaign, protocol, withdrawn);
		}
		return PlanView.of(session, withdrawn ? List.of() : this.trials.of(session.getId()),
				this.judgements.count(session.getId()) + 1, campaign.getStimulusEdge(), campaign.getProtocol(), null);
	}

	/**
	 * The number of the trial that a rater who opens the page will see.
	 */
	int next(RaterSession session, Campaign campaign) {
		return (campaign.getProtocol() instanceof HypeTime protocol)
				? this.standings.of(session, protocol).course().nextNumber()
				: this.judgements.count(session.getId()) + 1;
	}

	private PlanView timed(RaterSession session, Campaign campaign, HypeTime protocol, boolean withdrawn) {
		Standing standing = this.standings.of(session, protocol);
		Course course = standing.courseIn(session.getStatus());
		return PlanView.of(session, withdrawn ? List.of() : standing.trials(), course.nextNumber(),
				campaign.getStimulusEdge(), protocol,
				PlanView.Timed.of(protocol, course, this.masks.count(campaign.getId()), background(campaign),
						this.preflights.last(session.getId()).orElse(null)));
	}

	private static String background(Campaign campaign) {
		return (campaign.getBackground() != null) ? campaign.getBackground() : GREY;
	}

}
