package io.veridical.pool;

import io.veridical.imaging.Raster;

/**
 * An image on its way into a pool.
 *
 * @param name the file it came in, or what else tells it from its neighbours
 * @param raster its pixels
 */
public record NamedRaster(String name, Raster raster) {
}
