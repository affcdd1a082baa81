package io.veridical.api;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Cuts a list into parts that stay in place while things are added and deleted: a part
 * begins behind the last thing of the part before, or, if that is gone, behind the time
 * at which it was made.
 */
final class Parts {

	static final int MOST = 1000;

	private static final List<String> NAMES = List.of("id", "number", "name");

	private Parts() {
	}

	/**
	 * @param list newest first where its things have a {@code createdAt}
	 * @param after what the part before said of its end; null for the first part
	 */
	static Part of(List<?> list, int limit, @Nullable String after) {
		int begin = (after != null) ? begin(list, after) : 0;
		int end = Math.min(list.size(), begin + limit);
		String next = (end > begin && end < list.size()) ? place(Objects.requireNonNull(list.get(end - 1))) : null;
		return new Part(list.subList(begin, end), next);
	}

	/** Whether places in the list have names. */
	static boolean canCut(List<?> list) {
		return list.isEmpty() || value(list.get(0), NAMES) != null;
	}

	private static int begin(List<?> list, String after) {
		String[] place = after.split("~", 2);
		for (int i = 0; i < list.size(); i++) {
			if (String.valueOf(value(list.get(i), NAMES)).equals(place[0])) {
				return i + 1;
			}
		}
		Instant time = (place.length == 2) ? time(place[1]) : null;
		return (time == null) ? list.size() : IntStream.range(0, list.size())
			.filter((i) -> value(list.get(i), List.of("createdAt")) instanceof Instant made && made.isBefore(time))
			.findFirst()
			.orElse(list.size());
	}

	private static @Nullable Instant time(String text) {
		return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z") ? Instant.parse(text) : null;
	}

	private static String place(Object thing) {
		Object made = value(thing, List.of("createdAt"));
		return value(thing, NAMES) + ((made != null) ? "~" + made : "");
	}

	private static @Nullable Object value(@Nullable Object thing, List<String> names) {
		if (thing == null || !thing.getClass().isRecord()) {
			return null;
		}
		RecordComponent[] components = thing.getClass().getRecordComponents();
		return names.stream()
			.flatMap((name) -> Arrays.stream(components).filter((component) -> component.getName().equals(name)))
			.findFirst()
			.map((component) -> {
				ReflectionUtils.makeAccessible(component.getAccessor());
				return ReflectionUtils.invokeMethod(component.getAccessor(), thing);
			})
			.orElse(null);
	}

	/**
	 * A part of a list.
	 *
	 * @param next where the next part begins; null if this is the last
	 */
	record Part(List<?> things, @Nullable String next) {

	}

}
