package io.veridical.worker;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.Colours;
import io.veridical.sampling.Latents;
import io.veridical.sampling.Manifest;
import io.veridical.sampling.PixelRange;
import io.veridical.sampling.UnusableGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the images of one pool, any of them at any time.
 */
final class PoolRenderer {

	private final LoadedGenerator generator;

	private final Claim claim;

	private final Latents latents;

	private long block = -1;

	private LoadedGenerator.@Nullable Output output;

	PoolRenderer(LoadedGenerator generator, Claim claim) {
		this.generator = generator;
		this.claim = claim;
		this.latents = claim.latents();
	}

	/**
	 * Returns image k as 8-bit pixels.
	 * @throws UnusableGenerator if the generator fails
	 */
	Raster image(long k) {
		LoadedGenerator.Output images = this.output;
		if (images == null || this.block != k / MicroBatch.SIZE) {
			images = MicroBatch.run(this.generator, this.latents, this.claim.psi(), k / MicroBatch.SIZE);
			this.output = images;
			this.block = k / MicroBatch.SIZE;
		}
		return raster(images, (int) (k % MicroBatch.SIZE), this.claim.manifest());
	}

	static Raster raster(LoadedGenerator.Output images, int place, Manifest manifest) {
		PixelRange range = manifest.range();
		int plane = images.height() * images.width();
		int start = place * plane * images.channels();
		int[] rgb = new int[plane];
		for (int i = 0; i < plane; i++) {
			int red = range.level(images.values()[start + i]);
			int green = (images.channels() == 3) ? range.level(images.values()[start + plane + i]) : red;
			int blue = (images.channels() == 3) ? range.level(images.values()[start + 2 * plane + i]) : red;
			rgb[i] = (manifest.colours() == Colours.BGR) ? blue << 16 | green << 8 | red
					: red << 16 | green << 8 | blue;
		}
		return new Raster(images.width(), images.height(), rgb);
	}

}
