package io.veridical.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries, each twice as long as the one before up to a longest. Half of
 * each is drawn, so that workers who lost a server together do not come back together.
 */
final class Backoff {

	private final RandomGenerator random;

	private final Duration longest;

	private Duration next;

	Backoff(RandomGenerator random, Duration first, Duration longest) {
		this.random = random;
		this.next = first;
		this.longest = longest;
	}

	/**
	 * Returns how long to wait now.
	 */
	Duration next() {
		long half = this.next.toNanos() / 2;
		Duration doubled = this.next.multipliedBy(2);
		this.next = (doubled.compareTo(this.longest) < 0) ? doubled : this.longest;
		return Duration.ofNanos(half + this.random.nextLong(half + 1));
	}

}
