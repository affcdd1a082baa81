package io.veridical.quality;

import java.time.Clock;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.screening.ObservedSession;
import io.veridical.screening.Screening;
import io.veridical.screening.ScreeningVerdict;
import io.veridical.session.Exclusions;
import io.veridical.session.SessionFinished;
import io.veridical.session.SessionForgotten;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds every session against the rules of its campaign when it finishes, in the same
 * transaction: no score ever counts a session that its rules exclude. The rater is not
 * told, and pay does not depend on it.
 */
@Component
class SessionScreening {

	private final Campaigns campaigns;

	private final ObservedSessions sessions;

	private final Verdicts verdicts;

	private final SessionSignals signals;

	private final Exclusions exclusions;

	private final Clock clock;

	private final String version;

	SessionScreening(Campaigns campaigns, ObservedSessions sessions, Verdicts verdicts, SessionSignals signals,
			Exclusions exclusions, Clock clock, @Value("${veridical.version}") String version) {
		this.campaigns = campaigns;
		this.sessions = sessions;
		this.verdicts = verdicts;
		this.signals = signals;
		this.exclusions = exclusions;
		this.clock = clock;
		this.version = version;
	}

	@EventListener
	void screen(SessionFinished finished) {
		UUID id = finished.sessionId();
		Campaign campaign = this.campaigns.findById(finished.campaignId()).orElseThrow();
		ObservedSession observed = this.sessions.of(campaign, id);
		this.signals.put(campaign.getId(), id.toString(), observed);
		if (campaign.getRules().rules().isEmpty()) {
			return;
		}
		ScreeningVerdict verdict = Screening.of(campaign.getRules(), observed);
		this.verdicts.add(id,
				new SessionVerdict(verdict.excluded(), verdict.findings(), this.version, this.clock.instant()));
		if (verdict.excluded()) {
			this.exclusions.mark(id, true);
		}
	}

	@EventListener
	void forget(SessionForgotten forgotten) {
		this.verdicts.forget(forgotten.sessionId());
		this.signals.forget(forgotten.campaignId(), forgotten.sessionId());
	}

}
