package io.veridical.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.veridical.scoring.plot.Axis;
import io.veridical.scoring.plot.Panel;
import io.veridical.scoring.plot.Panel.Spot;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import io.veridical.session.Attended;

/**
 * How many sessions had finished, were under way and had been dropped at each time since
 * the campaign began.
 *
 * @param begin where the axis of time begins
 * @param end where it ends
 */
record SessionsPlot(List<Attended> sessions, Instant begin, Instant end) {

	/** More steps than these are not told apart. */
	private static final int MOST_STEPS = 150;

	SessionsPlot {
		sessions = List.copyOf(sessions);
	}

	/** From the launch until now, or until the last session was over. */
	static SessionsPlot of(List<Attended> sessions, Instant begin, Instant now) {
		boolean over = sessions.stream().noneMatch(Attended::underWay);
		Instant last = sessions.stream()
			.map((session) -> (session.overAt() != null) ? session.overAt() : now)
			.max(Instant::compareTo)
			.orElse(now);
		Instant end = (over && Duration.between(last, now).compareTo(Duration.between(begin, last)) > 0) ? last : now;
		return new SessionsPlot(sessions, begin, end.isAfter(begin) ? end : begin.plusSeconds(60));
	}

	Plot draw(Shape shape) {
		Span span = Span.of(Duration.between(this.begin, this.end));
		double most = span.of(this.end, this.begin);
		List<Instant> times = times();
		List<Panel> panels = List.of(panel("finished", span, times, this::finished),
				panel("active", span, times, this::active), panel("dropped", span, times, this::dropped));
		double highest = panels.stream()
			.flatMap((panel) -> panel.curve().stream())
			.mapToDouble(Spot::y)
			.max()
			.orElse(1);
		return new PanelPlot("live-sessions", Words.say("live.sessions.title"),
				Axis.even(0, most, (shape == Shape.WIDE) ? 5 : 4), Words.say("live.sessions.across." + span.name),
				Axis.even(0, Math.max(4, highest), 4), Words.say("live.sessions.up"), null, List.of(), panels)
			.draw(shape);
	}

	private Panel panel(String name, Span span, List<Instant> times, ToIntFunction<Instant> count) {
		List<Spot> curve = new ArrayList<>();
		int before = 0;
		for (Instant time : times) {
			int now = count.applyAsInt(time);
			double x = span.of(time, this.begin);
			curve.add(Spot.of(x, before));
			curve.add(Spot.of(x, now));
			before = now;
		}
		return new Panel(Words.say("live.sessions." + name), null, List.of(), curve, List.of(), List.of(),
				Words.say("live.sessions.row." + name, before));
	}

	/** When something happened, or evenly spaced where too much did. */
	private List<Instant> times() {
		List<Instant> events = Stream
			.concat(Stream.of(this.begin, this.end),
					this.sessions.stream()
						.flatMap((session) -> Stream.concat(Stream.of(session.startedAt()),
								Stream.ofNullable(session.overAt()))))
			.filter((time) -> !time.isAfter(this.end))
			.sorted()
			.distinct()
			.toList();
		if (events.size() <= MOST_STEPS) {
			return events;
		}
		long millis = Duration.between(this.begin, this.end).toMillis();
		return Stream.iterate(0, (step) -> step <= MOST_STEPS, (step) -> step + 1)
			.map((step) -> this.begin.plusMillis(millis * step / MOST_STEPS))
			.toList();
	}

	private int finished(Instant time) {
		return count((session) -> session.finishedAt() != null && !session.finishedAt().isAfter(time));
	}

	private int dropped(Instant time) {
		return count((session) -> session.droppedAt() != null && !session.droppedAt().isAfter(time));
	}

	private int active(Instant time) {
		return count((session) -> !session.startedAt().isAfter(time)
				&& (session.overAt() == null || session.overAt().isAfter(time)));
	}

	private int count(Predicate<Attended> which) {
		return (int) this.sessions.stream().filter(which).count();
	}

	/**
	 * What time is counted in.
	 */
	private record Span(String name, double seconds) {

		static Span of(Duration length) {
			if (length.toHours() < 3) {
				return new Span("minutes", 60);
			}
			return (length.toHours() < 96) ? new Span("hours", 3600) : new Span("days", 86400);
		}

		double of(Instant time, Instant begin) {
			return Duration.between(begin, time).toMillis() / 1000.0 / this.seconds;
		}

	}

}
