package io.veridical.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.pool.Truth;
import io.veridical.session.course.Trial;

import org.springframework.context.ApplicationEventPublisher;
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

	private final TimedJudging timed;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Judging(RaterSessions sessions, Trials trials, Judgements judgements, Campaigns campaigns, TimedJudging timed,
			ApplicationEventPublisher events, Clock clock) {
		this.sessions = sessions;
		this.trials = trials;
		this.judgements = judgements;
		this.campaigns = campaigns;
		this.timed = timed;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Store a judgement and, with the last one, finish the session. When this returns it
	 * is on disk.
	 */
	@Transactional
	Outcome judge(String token, Submission submission) {
		return judge(token, submission, this.clock.instant());
	}

	@Transactional
	Outcome judge(String token, Submission submission, Instant now) {
		RaterSession session = open(token);
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		return (campaign.getProtocol() instanceof HypeTime protocol)
				? this.timed.judge(new TimedSession(session, campaign, protocol), submission, now)
				: untimed(session, campaign, find(session, submission.trial()), submission, now);
	}

	/**
	 * Store that the page was gone before the answer to a timed trial.
	 */
	@Transactional
	Outcome interrupt(String token, Interruption interruption) {
		return interrupt(token, interruption, this.clock.instant());
	}

	@Transactional
	Outcome interrupt(String token, Interruption interruption, Instant now) {
		RaterSession session = open(token);
		Campaign campaign = this.campaigns.findById(session.getCampaignId()).orElseThrow();
		if (campaign.getProtocol() instanceof HypeTime protocol) {
			return this.timed.interrupt(new TimedSession(session, campaign, protocol), interruption, now);
		}
		throw new NoLimitOfTime();
	}

	private RaterSession open(String token) {
		RaterSession session = this.sessions.lockByToken(token).orElseThrow(UnknownSession::new);
		if (session.getStatus() == SessionStatus.WITHDRAWN) {
			throw new SessionWithdrawn();
		}
		return session;
	}

	private Trial find(RaterSession session, UUID trial) {
		return this.trials.find(session.getId(), trial).orElseThrow(() -> new TrialOfAnotherSession(trial));
	}

	private Outcome untimed(RaterSession session, Campaign campaign, Trial trial, Submission submission, Instant now) {
		int next = this.judgements.count(session.getId()) + 1;
		boolean last = trial.number() == Load.of(campaign).planned();
		Optional<Truth> stands = this.judgements.answer(trial.id());
		if (stands.isEmpty()) {
			if (trial.number() != next) {
				throw new TrialNotOpen(trial, next);
			}
			this.judgements.add(session.getId(), new Judgement(trial.id(), submission.answer(), submission.rtMillis(),
					submission.evidence(), now, null));
			if (last) {
				session.finish(now);
				this.events.publishEvent(SessionFinished.of(session));
			}
		}
		else if (stands.get() != submission.answer()) {
			throw new JudgementDiffers(trial, stands.get(), next);
		}
		return Outcome.untimed(trial, submission.answer(), campaign.getProtocol(), last);
	}

}
