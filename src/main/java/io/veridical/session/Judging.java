package io.veridical.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeInfinity;
import io.veridical.pool.Truth;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes judgements: each trial once, in the order of the plan. A repeat of the same
 * answer, from a page that did not hear the reply, gets the same outcome again.
 */
@Service
class Judging {

	private final RaterSessions sessions;

	private final Trials trials;

	private final Judgements judgements;

	private final Campaigns campaigns;

	private final Clock clock;

	Judging(RaterSessions sessions, Trials trials, Judgements judgements, Campaigns campaigns, Clock clock) {
		this.sessions = sessions;
		this.trials = trials;
		this.judgements = judgements;
		this.campaigns = campaigns;
		this.clock = clock;
	}

	/**
	 * Store a judgement and, with the last one, finish the session. When this returns it
	 * is on disk.
	 */
	@Transactional
	Outcome judge(String token, Submission submission) {
		RaterSession session = this.sessions.lockByToken(token).orElseThrow(UnknownSession::new);
		if (session.getStatus() == SessionStatus.WITHDRAWN) {
			throw new SessionWithdrawn();
		}
		Trial trial = this.trials.find(session.getId(), submission.trial())
			.orElseThrow(() -> new TrialOfAnotherSession(submission.trial()));
		HypeInfinity protocol = protocolOf(session);
		int next = this.judgements.count(session.getId()) + 1;
		Optional<Truth> stands = this.judgements.answer(trial.id());
		if (stands.isEmpty()) {
			if (trial.number() != next) {
				throw new TrialNotOpen(trial, next);
			}
			store(session, trial, submission, protocol);
		}
		else if (stands.get() != submission.answer()) {
			throw new JudgementDiffers(trial, stands.get(), next);
		}
		return Outcome.of(trial, submission.answer(), protocol.planned(),
				trial.phase() == Phase.PRACTICE || protocol.feedback());
	}

	private void store(RaterSession session, Trial trial, Submission submission, HypeInfinity protocol) {
		Instant now = this.clock.instant();
		this.judgements.add(session.getId(),
				new Judgement(trial.id(), submission.answer(), submission.rtMillis(), submission.evidence(), now));
		if (trial.number() == protocol.planned()) {
			session.finish(now);
		}
	}

	private HypeInfinity protocolOf(RaterSession session) {
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		return (HypeInfinity) campaign.getProtocol();
	}

}
