package io.veridical.session;

import java.time.Instant;
import java.util.Objects;

import io.veridical.session.course.Answered;
import io.veridical.session.course.Step;
import io.veridical.session.course.Trial;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes judgements of timed sessions: the next trial only, in the order that follows from
 * those before, with what the server makes of the evidence.
 */
@Component
class TimedJudging {

	private final Standings standings;

	private final Judgements judgements;

	private final Preflights preflights;

	private final MaskWindow masks;

	private final ApplicationEventPublisher events;

	TimedJudging(Standings standings, Judgements judgements, Preflights preflights, MaskWindow masks,
			ApplicationEventPublisher events) {
		this.standings = standings;
		this.judgements = judgements;
		this.preflights = preflights;
		this.masks = masks;
		this.events = events;
	}

	Outcome judge(TimedSession timed, Submission submission, Instant now) {
		RaterSession session = timed.session();
		Standing standing = this.standings.of(session, timed.protocol());
		Trial trial = standing.trial(submission.trial());
		Answered stands = standing.answers().get(trial.id());
		if (stands != null && stands.answer() != null) {
			int next = standing.courseIn(session.getStatus()).nextNumber();
			if (stands.answer() != submission.answer()) {
				throw new JudgementDiffers(trial, stands.answer(), next);
			}
			return outcome(session, standing, trial);
		}
		Step step = open(session, standing, trial);
		Preflight device = this.preflights.last(session.getId())
			.filter(Preflight::suitable)
			.orElseThrow(PreflightMissing::new);
		Shown shown = timed.campaign().isRehearsal() ? Assessment.simulated(step, submission, device.refreshMillis())
				: Assessment.of(step, submission, device.refreshMillis(), standing.since(), now);
		this.judgements.add(session.getId(), new Judgement(trial.id(), submission.answer(), submission.rtMillis(),
				submission.evidence(), now, shown));
		return goOn(session, standing.with(trial, shown.answered(submission.answer()), now), trial, now);
	}

	/**
	 * Store that a trial has no answer and never will have. If it has one, that stands.
	 */
	Outcome interrupt(TimedSession timed, Interruption interruption, Instant now) {
		RaterSession session = timed.session();
		Standing standing = this.standings.of(session, timed.protocol());
		Trial trial = standing.trial(interruption.trialId());
		if (standing.answers().containsKey(trial.id())) {
			return outcome(session, standing, trial);
		}
		open(session, standing, trial);
		this.judgements.add(session.getId(), interruption, now);
		return goOn(session, standing.with(trial, Answered.INTERRUPTED, now), trial, now);
	}

	private static Step open(RaterSession session, Standing standing, Trial trial) {
		if (session.getStatus() == SessionStatus.UNUSABLE || session.getStatus() == SessionStatus.INCOMPATIBLE) {
			throw new SessionOver(session.getStatus());
		}
		Step next = standing.course().next();
		if (next == null || !next.trial().id().equals(trial.id())) {
			throw new TrialNotOpen(trial, standing.course().nextNumber());
		}
		return next;
	}

	private Outcome goOn(RaterSession session, Standing standing, Trial trial, Instant now) {
		switch (standing.course().state()) {
			case FINISHED -> {
				session.finish(now);
				this.events.publishEvent(SessionFinished.of(session));
			}
			case UNUSABLE -> session.endAsUnusable(now);
			case UNDER_WAY -> {
			}
		}
		this.standings.keep(session, standing);
		return outcome(session, standing, trial);
	}

	private Outcome outcome(RaterSession session, Standing standing, Trial trial) {
		return Outcome.timed(trial, Objects.requireNonNull(standing.answers().get(trial.id())), standing.protocol(),
				standing.courseIn(session.getStatus()), this.masks.count(session.getCampaignId()));
	}

}
