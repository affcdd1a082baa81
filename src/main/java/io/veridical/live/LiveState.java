package io.veridical.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.scoring.Narrowing;
import io.veridical.scoring.Unit;
import io.veridical.scoring.plot.Plot;
import io.veridical.session.Attended;

import org.jspecify.annotations.Nullable;

/**
 * Everything that the live view shows of a campaign at one version.
 *
 * @param at when it was put together
 * @param minutes the median of finished sessions; null without any
 * @param cost so far, fees included; null if nothing is promised
 * @param conditions in the campaign's order
 * @param rules how many sessions broke each rule, those with the most first
 * @param sessions sessions over time, for wide and narrow places; empty without sessions
 * @param scores how the scores narrow, likewise
 */
record LiveState(String version, boolean moving, Instant at, int finished, int active, int dropped, int excluded,
		@Nullable Double minutes, @Nullable BigDecimal cost, Unit unit, List<Row> conditions,
		Map<String, Integer> rules, List<Plot> sessions, List<Plot> scores) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	LiveState {
		conditions = List.copyOf(conditions);
		sessions = List.copyOf(sessions);
		scores = List.copyOf(scores);
	}

	/** When it was put together, in UTC. */
	public String time() {
		return TIME.format(this.at);
	}

	static @Nullable Double medianMinutes(List<Attended> sessions) {
		double[] minutes = sessions.stream()
			.map(LiveState::duration)
			.filter(Objects::nonNull)
			.mapToDouble((duration) -> duration.toMillis() / 60000.0)
			.sorted()
			.toArray();
		int middle = minutes.length / 2;
		return switch (minutes.length) {
			case 0 -> null;
			default ->
				(minutes.length % 2 == 1) ? minutes[middle] : Arrays.stream(minutes, middle - 1, middle + 1).sum() / 2;
		};
	}

	private static @Nullable Duration duration(Attended session) {
		return (session.finishedAt() != null) ? Duration.between(session.startedAt(), session.finishedAt()) : null;
	}

	/**
	 * One condition.
	 *
	 * @param counted how many sessions enter its score
	 * @param target how many are wanted; null for as many as come
	 * @param score over all of them; null without any
	 */
	record Row(UUID conditionId, String model, int counted, @Nullable Integer target, int active, int dropped,
			int excluded, @Nullable Double minutes, Narrowing.@Nullable Step score) {

		static Row of(Narrowing narrowing, @Nullable Integer target, List<Attended> sessions) {
			List<Attended> own = sessions.stream()
				.filter((session) -> session.conditionId().equals(narrowing.conditionId()))
				.toList();
			return new Row(narrowing.conditionId(), narrowing.model(), count(own.stream().filter(Attended::counts)),
					target, count(own.stream().filter(Attended::underWay)),
					count(own.stream().filter((session) -> session.droppedAt() != null)),
					count(own.stream().filter(Attended::excluded)), medianMinutes(own), narrowing.last());
		}

		private static int count(Stream<Attended> sessions) {
			return (int) sessions.count();
		}

	}

}
