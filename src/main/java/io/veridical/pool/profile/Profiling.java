package io.veridical.pool.profile;

import java.util.concurrent.CompletableFuture;

/**
 * How far a profile is.
 *
 * @param done images that were looked at
 * @param of images there are
 * @param finished whether the profile is there, or will not come
 */
public record Profiling(int done, int of, boolean finished) {

	/** A profile in the making. */
	static final class UnderWay {

		private final CompletableFuture<PoolProfile> result = new CompletableFuture<>();

		private volatile int done;

		private volatile int all;

		CompletableFuture<PoolProfile> result() {
			return this.result;
		}

		void move(int done, int all) {
			this.done = done;
			this.all = all;
		}

		Profiling state() {
			return new Profiling(this.done, Math.max(1, this.all), this.result.isDone());
		}

	}

}
