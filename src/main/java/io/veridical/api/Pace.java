package io.veridical.api;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts requests of each caller by the minute. Each replica counts its own: a limit
 * against runaway loops need not be exact, and a row for every request would cost more
 * than most requests do.
 */
class Pace {

	static final int WINDOW_SECONDS = 60;

	private final int most;

	private final Map<String, Window> windows = new ConcurrentHashMap<>();

	Pace(int most) {
		this.most = most;
	}

	/** Counts a request, also one that is too many. */
	Left count(String caller, Instant now) {
		long minute = now.getEpochSecond() / WINDOW_SECONDS;
		Window window = this.windows.compute(caller, (known, before) -> (before != null && before.minute == minute)
				? new Window(minute, before.requests + 1) : new Window(minute, 1));
		if (this.windows.size() > 10_000) {
			this.windows.values().removeIf((old) -> old.minute < minute);
		}
		return new Left(window.requests <= this.most, Math.max(0, this.most - window.requests),
				WINDOW_SECONDS - now.getEpochSecond() % WINDOW_SECONDS);
	}

	private record Window(long minute, int requests) {

	}

	/**
	 * What a caller has left.
	 *
	 * @param allowed whether this request is within the limit
	 * @param requests how many more are
	 * @param seconds until they are counted anew
	 */
	record Left(boolean allowed, int requests, long seconds) {

	}

}
