package io.veridical.rehearsal;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How far a rehearsal is, as its page keeps asking.
 *
 * @param done raters who are through
 * @param of how many there will be
 * @param told what else the page shows, by its name there
 */
record RehearsalProgress(int done, int of, boolean finished, Map<String, String> told) {

	static RehearsalProgress of(Rehearsal rehearsal, RehearsalView view, Instant now) {
		return new RehearsalProgress(rehearsal.left(), rehearsal.plan().total(), !rehearsal.isRunning(),
				Map.of("judgements", String.valueOf(rehearsal.judgements()), "rate",
						String.format(Locale.ROOT, "%.0f", rehearsal.judgementsPerSecond(now)), "left",
						left(view.secondsLeft()), "seconds", String.format(Locale.ROOT, "%.0f", view.seconds())));
	}

	private static String left(@Nullable Long seconds) {
		return (seconds != null) ? seconds.toString() : "–";
	}

}
