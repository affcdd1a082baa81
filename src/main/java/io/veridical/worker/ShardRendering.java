package io.veridical.worker;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import io.veridical.sampling.Span;
import io.veridical.sampling.latent.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Makes the missing images of a shard and packs them into parcels.
 */
final class ShardRendering {

	// a delivery is one request at most; servers take 256 MB
	private static final long LARGEST_PARCEL = 128L << 20;

	private final List<Span> missing;

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
		this.missing = shard.claim().missing();
		this.renderer = new PoolRenderer(generator, shard.claim());
		this.memory = memory;
		this.outgoing = outgoing;
		this.images = (int) Math.max(1, Math.min(batch, LARGEST_PARCEL / values));
		this.permits = memory.permits(generator.batch() * values * Float.BYTES);
	}

	/**
	 * Renders the images of the shard that are missing.
	 * @param goOn asked before each run
	 * @param nearlyDone called before each run of the last parcel
	 */
	void render(BooleanSupplier goOn, Runnable nearlyDone) {
		List<Span> spans = this.missing;
		for (Span span : spans) {
			boolean last = span.equals(spans.get(spans.size() - 1));
			render(span, goOn, (k) -> {
				if (last && span.last() - k < this.images) {
					nearlyDone.run();
				}
			});
		}
	}

	private void render(Span span, BooleanSupplier goOn, IntConsumer before) {
		int k = span.first();
		try {
			while (k <= span.last() && goOn.getAsBoolean()) {
				before.accept(k);
				k = pack(run(k), k, span.last());
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
