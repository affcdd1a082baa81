package io.veridical.worker;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.veridical.sampling.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A shard between claim and end. Its images are made by one thread and delivered by
 * others; whoever is last ends it.
 */
final class ShardAtHand {

	private static final int BEATS_A_LEASE = 4;

	private final Claim claim;

	private final CompletableFuture<Void> over = new CompletableFuture<>();

	private Ending ending = Ending.FINISH;

	private String reason = "";

	private @Nullable Throwable trouble;

	private long heard = System.nanoTime();

	// one for the thread that makes its images
	private int busy = 1;

	ShardAtHand(Claim claim) {
		this.claim = claim;
	}

	Claim claim() {
		return this.claim;
	}

	UUID lease() {
		return this.claim.lease();
	}

	/**
	 * Whether more of its images are wanted.
	 */
	synchronized boolean goesOn() {
		return this.ending == Ending.FINISH;
	}

	/**
	 * Says how it will end, unless something was said before.
	 */
	synchronized void endBy(Ending wanted, String why) {
		if (this.ending == Ending.FINISH) {
			this.ending = wanted;
			this.reason = why;
		}
	}

	/**
	 * Says that its images cannot be delivered; it will be given back, unless something
	 * was said before.
	 */
	synchronized void isUndelivered(Throwable why) {
		endBy(Ending.GIVE_BACK, "");
		this.trouble = why;
	}

	/**
	 * Checks that no delivery has failed.
	 * @throws UndeliveredImages if one has
	 */
	synchronized void check() {
		if (this.trouble != null) {
			throw new UndeliveredImages(this, this.trouble);
		}
	}

	/**
	 * Returns whether it is time to say that it is being worked on, and takes that as
	 * done.
	 */
	synchronized boolean isDue() {
		long now = System.nanoTime();
		boolean due = now - this.heard > this.claim.leaseFor().toNanos() / BEATS_A_LEASE;
		this.heard = due ? now : this.heard;
		return due;
	}

	synchronized Ending ending() {
		return this.ending;
	}

	synchronized String reason() {
		return this.reason;
	}

	synchronized void begin() {
		this.busy++;
	}

	/**
	 * Returns whether that was the last.
	 */
	synchronized boolean end() {
		this.busy--;
		return this.busy == 0;
	}

	void settle() {
		this.over.complete(null);
	}

	/**
	 * Waits until the source knows how it ended.
	 */
	void await() {
		this.over.join();
	}

	/**
	 * What the source is told at last.
	 */
	enum Ending {

		/** All images are there. */
		FINISH,

		/** Another worker may go on. */
		GIVE_BACK,

		/** The generator cannot make them. */
		FAIL,

		/** Nothing: the shard is another's. */
		DROP

	}

}
