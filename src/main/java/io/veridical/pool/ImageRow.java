package io.veridical.pool;

import io.veridical.imaging.Raster;

/**
 * What the database keeps of an image.
 *
 * @param pixels the hexadecimal pixel digest
 */
record ImageRow(int position, String pixels, int width, int height, String sourceName) {

	static ImageRow of(int position, NamedRaster image) {
		Raster raster = image.raster();
		return new ImageRow(position, raster.digest().hex(), raster.width(), raster.height(), image.name());
	}

}
