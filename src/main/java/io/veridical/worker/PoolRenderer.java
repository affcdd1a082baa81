package io.veridical.worker;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.latent.Latents;
import org.jspecify.annotations.Nullable;

/**
 * Makes the images of one pool, any of them at any time.
 */
final class PoolRenderer {

	private final LoadedGenerator generator;

	private final Claim claim;

	private final Latents latents;

	private @Nullable ImageRun last;

	PoolRenderer(LoadedGenerator generator, Claim claim) {
		this.generator = generator;
		this.claim = claim;
		this.latents = claim.latents();
	}

	/**
	 * Runs the network for image k and its neighbours.
	 * @throws io.veridical.sampling.UnusableGenerator if the generator fails
	 */
	ImageRun run(long k) {
		int size = this.generator.batch();
		return new ImageRun(k / size * size, size,
				MicroBatch.run(this.generator, this.latents, this.claim.psi(), size, k / size), this.claim.manifest());
	}

	/**
	 * Returns image k as 8-bit pixels.
	 * @throws io.veridical.sampling.UnusableGenerator if the generator fails
	 */
	Raster image(long k) {
		ImageRun run = this.last;
		if (run == null || !run.holds(k)) {
			run = run(k);
			this.last = run;
		}
		return run.image(k);
	}

}
