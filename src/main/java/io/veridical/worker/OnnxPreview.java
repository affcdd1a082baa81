package io.veridical.worker;

import java.util.List;
import java.util.stream.IntStream;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.GeneratorPreview;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Truncation;

import org.springframework.stereotype.Component;

/**
 * Makes previews by a session of their own, beside the pools that are being sampled.
 */
@Component
class OnnxPreview implements GeneratorPreview {

	private final GeneratorFiles files;

	private final OnnxRuntime runtime;

	OnnxPreview(GeneratorFiles files, OnnxRuntime runtime) {
		this.files = files;
		this.runtime = runtime;
	}

	@Override
	public List<Raster> images(Generator generator, Truncation truncation, long seed, int count) {
		Latents latents = Latents.of(generator.getManifest(), truncation, null, seed);
		float psi = (truncation instanceof Truncation.Psi strength) ? (float) strength.psi() : 1;
		try (LoadedGenerator loaded = this.runtime.open(this.files.verified(generator.getSha256()))) {
			ImageRun run = new ImageRun(0, MicroBatch.SIZE, MicroBatch.run(loaded, latents, psi, MicroBatch.SIZE, 0),
					generator.getManifest());
			return IntStream.range(0, count).mapToObj(run::image).toList();
		}
	}

}
