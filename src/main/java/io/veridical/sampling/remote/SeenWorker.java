package io.veridical.sampling.remote;

import java.time.Duration;
import java.time.Instant;

/**
 * A worker that has been heard from.
 *
 * @param kind {@code built-in}, {@code veridical} or {@code script}
 * @param images how many images it has made
 */
record SeenWorker(String name, String kind, String device, Instant firstSeenAt, Instant heardAt, long images) {

	// a worker without work asks for some at least every few seconds
	private static final Duration SILENCE = Duration.ofMinutes(1);

	boolean isThere(Instant now) {
		return this.heardAt.isAfter(now.minus(SILENCE));
	}

}
