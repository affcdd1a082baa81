package io.veridical.database;

import java.time.Duration;

/**
 * Until when it is worth waiting.
 *
 * @param nanos the moment, on the scale of {@link System#nanoTime()}
 */
record Deadline(long nanos) {

	private static final long PAUSE_MILLIS = 100;

	static Deadline in(Duration patience) {
		return new Deadline(System.nanoTime() + patience.toNanos());
	}

	/**
	 * Waits a little: for another process, which can only be looked at again.
	 * @return false, at once, if the time is up
	 */
	boolean pause() throws InterruptedException {
		if (System.nanoTime() - this.nanos > 0) {
			return false;
		}
		Thread.sleep(PAUSE_MILLIS);
		return true;
	}

}
