package io.veridical.pool;

import io.veridical.imaging.Raster;
import org.jspecify.annotations.Nullable;

/**
 * What the database keeps of an image.
 *
 * @param pixels the hexadecimal pixel digest
 * @param container the kind of file it came in; null if it was made here
 */
public record ImageRow(int position, String pixels, int width, int height, String sourceName,
		@Nullable String container) {

	/**
	 * Describes an image at a position.
	 */
	public static ImageRow of(int position, NamedRaster image) {
		Raster raster = image.raster();
		return new ImageRow(position, raster.digest().hex(), raster.width(), raster.height(), image.name(),
				image.container());
	}

}
