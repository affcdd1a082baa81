package io.veridical.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Pay;
import io.veridical.quality.SessionVerdict;
import io.veridical.quality.Verdicts;
import io.veridical.scoring.Narrowing;
import io.veridical.scoring.Scoring;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.session.Attendance;
import io.veridical.session.Attendance.Moment;
import io.veridical.session.Attended;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts together what the live view shows, once for each version however many look, and
 * remembers it for the campaigns looked at last.
 */
@Component
class LiveStates {

	private static final int KEPT = 32;

	private final Attendance attendance;

	private final Scoring scoring;

	private final Verdicts verdicts;

	private final Clock clock;

	private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, .75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
			return size() > KEPT;
		}

	};

	LiveStates(Attendance attendance, Scoring scoring, Verdicts verdicts, Clock clock) {
		this.attendance = attendance;
		this.scoring = scoring;
		this.verdicts = verdicts;
		this.clock = clock;
	}

	LiveState of(Campaign campaign) {
		Kept place;
		synchronized (this.kept) {
			place = this.kept.computeIfAbsent(campaign.getId(), (id) -> new Kept());
		}
		return place.of(campaign);
	}

	/** Where a campaign stands. */
	Moment moment(UUID campaignId) {
		Moment moment = this.attendance.moments(List.of(campaignId), this.clock.instant()).get(campaignId);
		if (moment == null) {
			throw new NoSuchElementException("There is no campaign " + campaignId);
		}
		return moment;
	}

	// the version is read before what it stands for: what changes between them is shown
	// early, and once more
	private LiveState read(Campaign campaign, Moment moment) {
		Instant now = this.clock.instant();
		List<Attended> sessions = this.attendance.of(campaign.getId(), now);
		List<String> finished = sessions.stream()
			.filter((session) -> session.finishedAt() != null)
			.sorted(Comparator.comparing(Attended::overAt))
			.map(Attended::rater)
			.toList();
		List<Narrowing> scores = this.scoring.narrowing(campaign.getId(), finished);
		Pay pay = campaign.getTerms().pay();
		long paid = finished.size() + sessions.stream().filter(Attended::unusable).count();
		int dropped = (int) sessions.stream().filter((session) -> session.droppedAt() != null).count();
		return new LiveState(moment.version(), moment.moving(), now, finished.size(),
				(int) sessions.stream().filter(Attended::underWay).count(), dropped,
				(int) sessions.stream().filter(Attended::excluded).count(), LiveState.medianMinutes(sessions),
				(pay != null) ? pay.cost(paid) : null, Unit.of(campaign.getProtocol()),
				scores.stream()
					.map((score) -> LiveState.Row.of(score, campaign.getTerms().target(), sessions))
					.toList(),
				broken(campaign.getId()),
				sessions.isEmpty() ? List.of()
						: drawn(campaign, SessionsPlot.of(sessions, begin(campaign, sessions), now)::draw),
				finished.isEmpty() ? List.of()
						: drawn(campaign, new NarrowingPlot(scores, Unit.of(campaign.getProtocol()))::draw));
	}

	private static Instant begin(Campaign campaign, List<Attended> sessions) {
		Instant first = sessions.get(0).startedAt();
		Instant launched = campaign.getLaunchedAt();
		return (launched != null && launched.isBefore(first)) ? launched : first;
	}

	private static List<Plot> drawn(Campaign campaign, Function<Shape, Plot> drawing) {
		return Stream.of(Shape.WIDE, Shape.NARROW)
			.map(drawing)
			.map((plot) -> campaign.isRehearsal() ? plot.simulated() : plot)
			.toList();
	}

	private Map<String, Integer> broken(UUID campaignId) {
		Map<String, Integer> counts = new TreeMap<>();
		for (SessionVerdict verdict : this.verdicts.ofCampaign(campaignId).values()) {
			verdict.broken().forEach((finding) -> counts.merge(finding.rule().name(), 1, Integer::sum));
		}
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * One campaign's last state.
	 */
	private final class Kept {

		private @Nullable LiveState state;

		synchronized LiveState of(Campaign campaign) {
			Moment moment = moment(campaign.getId());
			LiveState known = this.state;
			if (known == null || !known.version().equals(moment.version())) {
				known = read(campaign, moment);
				this.state = known;
			}
			return known;
		}

	}

}
