package io.veridical.session;

import java.time.Clock;
import java.time.Instant;

import io.veridical.rater.Consents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A rater takes part no longer and leaves nothing that was judged. Possible at any time,
 * also after the end; a second time changes nothing.
 */
@Service
class Withdrawal {

	private final RaterSessions sessions;

	private final Judgements judgements;

	private final Preflights preflights;

	private final Consents consents;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Withdrawal(RaterSessions sessions, Judgements judgements, Preflights preflights, Consents consents,
			ApplicationEventPublisher events, Clock clock) {
		this.sessions = sessions;
		this.judgements = judgements;
		this.preflights = preflights;
		this.consents = consents;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	void withdraw(String token) {
		Instant now = this.clock.instant();
		RaterSession session = this.sessions.lockByToken(token).orElseThrow(UnknownSession::new);
		if (session.withdraw(now)) {
			// the database lets judgements go only once the session is withdrawn
			this.sessions.saveAndFlush(session);
			this.judgements.forget(session.getId());
			this.preflights.forget(session.getId());
			this.consents.withdraw(session.getRaterId(), session.getCampaignId(), now);
			this.events.publishEvent(new SessionForgotten(session.getId(), session.getCampaignId()));
		}
	}

}
