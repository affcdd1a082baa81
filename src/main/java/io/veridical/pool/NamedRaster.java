package io.veridical.pool;

import io.veridical.imaging.Raster;
import org.jspecify.annotations.Nullable;

/**
 * An image on its way into a pool.
 *
 * @param name the file it came in, or what else tells it from its neighbours
 * @param raster its pixels
 * @param container the kind of file it came in, {@code PNG}, {@code JPEG}, {@code WEBP},
 * {@code GIF} or {@code BMP}; null if it was made here
 */
public record NamedRaster(String name, Raster raster, @Nullable String container) {

	/**
	 * An image that was made here.
	 */
	public NamedRaster(String name, Raster raster) {
		this(name, raster, null);
	}

}
