package io.veridical.worker;

import io.veridical.imaging.Raster;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.PixelRange;

/**
 * What one run of a network gave.
 *
 * @param first index of the first image
 * @param size how many images
 * @param output as it left the network
 * @param manifest how it becomes pixels
 */
record ImageRun(long first, int size, LoadedGenerator.Output output, Manifest manifest) {

	boolean holds(long k) {
		return k >= this.first && k < this.first + this.size;
	}

	/**
	 * Returns image k as 8-bit pixels.
	 */
	Raster image(long k) {
		LoadedGenerator.Output images = this.output;
		PixelRange range = this.manifest.range();
		int plane = images.height() * images.width();
		int start = (int) (k - this.first) * plane * images.channels();
		int[] rgb = new int[plane];
		for (int i = 0; i < plane; i++) {
			int red = range.level(images.values()[start + i]);
			int green = (images.channels() == 3) ? range.level(images.values()[start + plane + i]) : red;
			int blue = (images.channels() == 3) ? range.level(images.values()[start + 2 * plane + i]) : red;
			rgb[i] = (this.manifest.colours() == Colours.BGR) ? blue << 16 | green << 8 | red
					: red << 16 | green << 8 | blue;
		}
		return new Raster(images.width(), images.height(), rgb);
	}

}
