package io.veridical.session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.psychophysics.DeviceFault;
import io.veridical.psychophysics.DeviceFindings;
import io.veridical.psychophysics.DeviceRule;
import io.veridical.session.course.Phase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a page found out about its device and says whether that will do. Nothing is
 * timed before it does; a rater may try again, or let somebody with another device go
 * first.
 */
@Service
class DeviceCheck {

	static final int MOST = 100;

	private final TimedSessions sessions;

	private final Preflights preflights;

	private final Standings standings;

	private final JsonMapper mapper;

	private final Clock clock;

	DeviceCheck(TimedSessions sessions, Preflights preflights, Standings standings, JsonMapper mapper, Clock clock) {
		this.sessions = sessions;
		this.preflights = preflights;
		this.standings = standings;
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * @param result what the page sent, one JSON object
	 */
	@Transactional
	Preflight check(String token, byte[] result) {
		TimedSession timed = this.sessions.lockActive(token);
		BrowserReport report = new BrowserReport(JsonBody.object(result, this.mapper, UnreadablePreflight::new));
		if (JsonBody.cannotBeStored(report.json())) {
			throw new UnreadablePreflight();
		}
		if (this.preflights.count(timed.session().getId()) >= MOST) {
			throw new TooManyPreflights();
		}
		DeviceFindings found = report.device();
		List<String> reasons = rule(timed.campaign(), timed.protocol()).faults(found)
			.stream()
			.map(DeviceFault::text)
			.toList();
		Preflight preflight = new Preflight(UUID.randomUUID(), timed.session().getId(), this.clock.instant(), reasons,
				positive(found.frameMillis()), this.mapper.writeValueAsString(report.json()));
		this.preflights.add(preflight);
		return preflight;
	}

	/**
	 * The rater's device will not do, and there is no other: no more is asked of this
	 * rater. A second time changes nothing.
	 */
	@Transactional
	void giveUp(String token) {
		this.sessions.lock(token).session().endAsIncompatible(this.clock.instant());
	}

	/**
	 * The rater has come with another device: the session goes on with a new look at it,
	 * and the earlier looks stay.
	 * @return whether it goes on
	 */
	@Transactional
	boolean tryAnother(String token) {
		TimedSession timed = this.sessions.lock(token);
		return mayTryAnother(timed) && timed.session().tryAnotherDevice();
	}

	/**
	 * Whether a session that ended for its device may go on with another one: as long as
	 * nothing of it counts and the campaign takes raters.
	 */
	@Transactional(readOnly = true)
	boolean mayTryAnother(String token) {
		return mayTryAnother(this.sessions.find(token));
	}

	private boolean mayTryAnother(TimedSession timed) {
		if (timed.session().getStatus() != SessionStatus.INCOMPATIBLE
				|| timed.campaign().getStatus() != Campaign.Status.LIVE) {
			return false;
		}
		Standing standing = this.standings.of(timed.session(), timed.protocol());
		return standing.trials()
			.stream()
			.allMatch((trial) -> trial.phase() == Phase.PRACTICE || !standing.answers().containsKey(trial.id()));
	}

	private static DeviceRule rule(Campaign campaign, HypeTime protocol) {
		return new DeviceRule(campaign.getStimulusEdge(), protocol.unverified() == UnverifiedTrials.REFUSE);
	}

	private static @Nullable Double positive(@Nullable Double value) {
		return (value != null && value > 0) ? value : null;
	}

}
