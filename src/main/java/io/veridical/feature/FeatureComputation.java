package io.veridical.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.veridical.feature.ExtractorRuntime.Loaded;
import io.veridical.feature.ExtractorRuntime.Rows;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Resampler;
import io.veridical.imaging.SafeDecoder;
import io.veridical.metrics.Progress;
import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImageStore;
import io.veridical.pool.Images;

import org.springframework.stereotype.Component;

/**
 * Computes the features of pools, or reads those computed before. A computation that was
 * broken off goes on where it was.
 */
@Component
class FeatureComputation {

	/** Images a run; always whole blocks, so that going on changes no digit. */
	static final int BLOCK = 16;

	private static final long LOOK_AGAIN_MILLIS = 500;

	private final FeatureStore store;

	private final ExtractorFiles files;

	private final ExtractorRuntime runtime;

	private final Images images;

	private final ImageStore imageStore;

	private final Resampler resampler = new Resampler();

	private final SafeDecoder decoder = new SafeDecoder();

	FeatureComputation(FeatureStore store, ExtractorFiles files, ExtractorRuntime runtime, Images images,
			ImageStore imageStore) {
		this.store = store;
		this.files = files;
		this.runtime = runtime;
		this.images = images;
		this.imageStore = imageStore;
	}

	/**
	 * Returns the features of a complete pool.
	 * @throws UnusableExtractor if the extractor fails
	 */
	PoolFeatures of(ImagePool pool, Extractor extractor, Progress progress) {
		String digest = Objects.requireNonNull(pool.getPixelDigest());
		Optional<PoolFeatures> known = this.store.find(extractor, digest, pool.getImageCount());
		while (known.isEmpty()) {
			compute(pool, extractor, digest, progress);
			known = this.store.find(extractor, digest, pool.getImageCount());
		}
		progress.at(1);
		return known.get();
	}

	private void compute(ImagePool pool, Extractor extractor, String digest, Progress progress) {
		Optional<FeatureStore.Draft> mine = this.store.draft(extractor, digest);
		if (mine.isEmpty()) {
			progress.at(0);
			pause();
			return;
		}
		try (FeatureStore.Draft draft = mine.get();
				Loaded loaded = this.runtime.load(this.files.verified(extractor.sha256()),
						extractor.manifest().features(), extractor.manifest().logits())) {
			List<Image> all = this.images.findByPoolIdOrderByPosition(pool.getId());
			for (int first = draft.resume(BLOCK); first < all.size(); first += BLOCK) {
				progress.at((double) first / all.size());
				draft
					.append(run(loaded, extractor.manifest(), all.subList(first, Math.min(all.size(), first + BLOCK))));
			}
			draft.complete();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep features; is there space?", ex);
		}
	}

	// another process is at it; to wait for its lock would keep the progress from being
	// told, and a claim that tells nothing is taken over
	private static void pause() {
		try {
			Thread.sleep(LOOK_AGAIN_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while waiting for features", ex);
		}
	}

	private ByteBuffer run(Loaded loaded, ExtractorManifest manifest, List<Image> block) {
		float[] inputs = new float[BLOCK * manifest.inputs()];
		for (int i = 0; i < block.size(); i++) {
			fill(inputs, i * manifest.inputs(), manifest, block.get(i));
		}
		Rows rows = loaded.run(inputs, BLOCK, manifest.channels(), manifest.height(), manifest.width());
		float[] logits = Objects.requireNonNullElse(rows.logits(), new float[0]);
		if (rows.features().length != BLOCK * manifest.columns() || logits.length != BLOCK * manifest.classes()) {
			throw new UnusableExtractor("changed-shape", rows.features().length / BLOCK, manifest.columns());
		}
		ByteBuffer out = ByteBuffer.allocate(4 * block.size() * manifest.outputs()).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < block.size(); i++) {
			for (int j = 0; j < manifest.columns(); j++) {
				out.putFloat(rows.features()[i * manifest.columns() + j]);
			}
			for (int j = 0; j < manifest.classes(); j++) {
				out.putFloat(logits[i * manifest.classes() + j]);
			}
		}
		return out.flip();
	}

	private void fill(float[] inputs, int at, ExtractorManifest manifest, Image image) {
		float[] planes = this.resampler.planes(
				this.decoder.decode(this.imageStore.get(image.getPixels()), DecodeLimits.DEFAULT), manifest.channels(),
				manifest.width(), manifest.height());
		int plane = manifest.width() * manifest.height();
		for (int i = 0; i < planes.length; i++) {
			inputs[at + i] = manifest.range().input(planes[i], i / plane);
		}
	}

}
