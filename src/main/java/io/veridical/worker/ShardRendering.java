package io.veridical.worker;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.veridical.sampling.Span;
import io.veridical.sampling.latent.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Makes the missing images of a shard and packs them into parcels.
 */
final class ShardRendering {

	// a delivery is one request at most; servers take 256 MB
	private static final long LARGEST_PARCEL = 128L << 20;

	private final PoolRenderer renderer;

	private final Memory memory;

	private final Consumer<Parcel> outgoing;

	private final int images;

	private final int permits;

	private @Nullable Parcel open;

	/**
	 * Prepares to render.
	 * @param batch images a parcel
	 * @param outgoing takes full parcels, and what they hold of the memory with them
	 */
	ShardRendering(LoadedGenerator generator, ShardAtHand shard, Memory memory, int batch, Consumer<Parcel> outgoing) {
		Manifest manifest = shard.claim().manifest();
		long values = (long) manifest.channels() * manifest.height() * manifest.width();
		this.renderer = new PoolRenderer(generator, shard.claim());
		this.memory = memory;
		this.outgoing = outgoing;
		this.images = (int) Math.max(1, Math.min(batch, LARGEST_PARCEL / values));
		this.permits = memory.permits(generator.batch() * values * Float.BYTES);
	}

	/**
	 * Renders images of a shard that are missing.
	 * @param goOn asked before each run
	 */
	void render(Span missing, BooleanSupplier goOn) {
		int k = missing.first();
		try {
			while (k <= missing.last() && goOn.getAsBoolean()) {
				k = pack(run(k), k, missing.last());
			}
		}
		finally {
			send();
		}
	}

	private ImageRun run(int k) {
		if (!this.memory.tryTake(this.permits)) {
			send();
			this.memory.take(this.permits);
		}
		try {
			return this.renderer.run(k);
		}
		catch (RuntimeException | Error ex) {
			this.memory.give(this.permits);
			throw ex;
		}
	}

	// A run may fill several parcels: the last of them holds its memory.
	private int pack(ImageRun run, int first, int last) {
		int end = (int) Math.min(last + 1L, run.first() + run.size());
		int k = first;
		while (k < end) {
			Parcel parcel = (this.open != null) ? this.open : new Parcel(k);
			this.open = parcel;
			int count = Math.min(end - k, this.images - parcel.count());
			k += count;
			parcel.add(run, count, (k == end) ? this.permits : 0);
			if (parcel.count() == this.images) {
				send();
			}
		}
		return k;
	}

	private void send() {
		Parcel parcel = this.open;
		this.open = null;
		if (parcel != null) {
			this.outgoing.accept(parcel);
		}
	}

}
