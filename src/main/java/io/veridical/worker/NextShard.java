package io.veridical.worker;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The shard that is worked on next, claimed while the last images of the one before are
 * made: a claim waits for a disk or a network.
 */
final class NextShard {

	private final Supplier<Optional<ShardAtHand>> claiming;

	private final Executor threads;

	private @Nullable CompletableFuture<Optional<ShardAtHand>> coming;

	NextShard(Supplier<Optional<ShardAtHand>> claiming, Executor threads) {
		this.claiming = claiming;
		this.threads = threads;
	}

	/**
	 * Begins to claim it, unless that has begun.
	 */
	void prepare() {
		if (this.coming == null) {
			this.coming = CompletableFuture.supplyAsync(this.claiming, this.threads);
		}
	}

	/**
	 * Returns it as soon as it is claimed, once; empty if none waits.
	 */
	Optional<ShardAtHand> take() {
		CompletableFuture<Optional<ShardAtHand>> claimed = this.coming;
		this.coming = null;
		try {
			return (claimed != null) ? claimed.join() : this.claiming.get();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	/**
	 * Hands it over for other ends if it was claimed and not taken.
	 */
	void leave(Consumer<ShardAtHand> otherwise) {
		CompletableFuture<Optional<ShardAtHand>> claimed = this.coming;
		this.coming = null;
		if (claimed != null) {
			claimed.exceptionally((failure) -> Optional.empty()).join().ifPresent(otherwise);
		}
	}

}
