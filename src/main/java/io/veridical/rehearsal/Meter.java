package io.veridical.rehearsal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;

/**
 * Counts what simulated raters do, from several threads at once.
 */
final class Meter {

	private final AtomicInteger finished = new AtomicInteger();

	private final AtomicInteger judgements = new AtomicInteger();

	private final DoubleAccumulator slowest = new DoubleAccumulator(Math::max, 0);

	void replied(double millis) {
		this.slowest.accumulate(millis);
	}

	void judged() {
		this.judgements.incrementAndGet();
	}

	/** A rater is through, whatever the ending. */
	void left() {
		this.finished.incrementAndGet();
	}

	int finished() {
		return this.finished.get();
	}

	int judgements() {
		return this.judgements.get();
	}

	/** The longest time to a reply, in milliseconds. */
	double slowestMillis() {
		return this.slowest.get();
	}

}
