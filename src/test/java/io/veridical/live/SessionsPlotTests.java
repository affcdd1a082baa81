package io.veridical.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.session.Attended;

import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SessionsPlotTests {

	private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

	private static final UUID CONDITION = new UUID(0, 1);

	@Test
	void curvesSayHowManyFinishedAreUnderWayAndWereDropped() {
		List<Attended> sessions = List.of(session(0, 10, null), session(1, null, null), session(2, null, 5));

		Plot plot = SessionsPlot.of(sessions, BEGIN, at(20)).draw(Shape.WIDE);

		assertThat(plot.description()).containsExactly(Words.say("live.sessions.row.finished", 1),
				Words.say("live.sessions.row.active", 1), Words.say("live.sessions.row.dropped", 1));
	}

	@Test
	void axisEndsWithTheLastSessionOfACampaignLongOver() {
		List<Attended> sessions = List.of(session(0, 30, null));

		assertThat(SessionsPlot.of(sessions, BEGIN, at(100_000)).end()).isEqualTo(at(30));
		assertThat(SessionsPlot.of(sessions, BEGIN, at(40)).end()).isEqualTo(at(40));
	}

	@Test
	void plotOfManySessionsStaysSmall() {
		List<Attended> sessions = IntStream.range(0, 1000).mapToObj((i) -> session(i, i + 9, null)).toList();

		Plot plot = SessionsPlot.of(sessions, BEGIN, at(1010)).draw(Shape.WIDE);

		// three panels: grid, shadows and curve of at most 2 x 151 points each
		assertThat(plot.marks().toString().length()).isLessThan(40_000);
		assertThat(plot.description().get(0)).isEqualTo(Words.say("live.sessions.row.finished", 1000));
	}

	@Test
	void medianIsOfFinishedSessionsAlone() {
		List<Attended> sessions = List.of(session(0, 4, null), session(0, 7, null), session(0, null, 60));

		// 4 and 7 minutes
		assertThat(LiveState.medianMinutes(sessions)).isCloseTo(5.5, within(1e-9));
		assertThat(LiveState.medianMinutes(List.of())).isNull();
	}

	private static Attended session(int started, @Nullable Integer finished, @Nullable Integer dropped) {
		return new Attended(CONDITION, "rater", at(started), (finished != null) ? at(finished) : null,
				(dropped != null) ? at(dropped) : null, false, false);
	}

	private static Instant at(int minutes) {
		return BEGIN.plus(Duration.ofMinutes(minutes));
	}

}
