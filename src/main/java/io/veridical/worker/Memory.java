package io.veridical.worker;

import java.util.concurrent.Semaphore;

/**
 * Keeps what networks have made and nobody has taken yet within a limit.
 */
final class Memory {

	private static final int UNIT = 1024;

	private final int units;

	private final Semaphore free;

	/**
	 * A memory of so many bytes, at least {@value #UNIT}.
	 */
	Memory(long bytes) {
		this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
		this.free = new Semaphore(this.units);
	}

	/**
	 * Returns what so many bytes hold; what is larger than all of the memory holds all of
	 * it.
	 */
	int permits(long bytes) {
		return (int) Math.min(this.units, (bytes + UNIT - 1) / UNIT);
	}

	boolean tryTake(int permits) {
		return this.free.tryAcquire(permits);
	}

	void take(int permits) {
		this.free.acquireUninterruptibly(permits);
	}

	void give(int permits) {
		this.free.release(permits);
	}

}
