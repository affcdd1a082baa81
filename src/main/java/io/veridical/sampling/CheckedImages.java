package io.veridical.sampling;

import java.util.Iterator;

import io.veridical.imaging.Raster;
import io.veridical.pool.NamedRaster;
import io.veridical.sampling.latent.Manifest;

/**
 * Images on their way into a pool, each looked at as it passes.
 *
 * @param shard the images that may come
 * @param first index of the first that does
 * @param manifest says what they look like
 */
record CheckedImages(Span shard, int first, Manifest manifest,
		Iterable<Raster> images) implements Iterable<NamedRaster> {

	@Override
	public Iterator<NamedRaster> iterator() {
		Iterator<Raster> rasters = this.images.iterator();
		return new Iterator<>() {

			private int next = CheckedImages.this.first;

			@Override
			public boolean hasNext() {
				return rasters.hasNext();
			}

			@Override
			public NamedRaster next() {
				return checked(this.next++, rasters.next());
			}

		};
	}

	private NamedRaster checked(int k, Raster image) {
		if (!this.shard.covers(k, 1)) {
			throw new WrongDelivery("index", k, this.shard.first(), this.shard.last());
		}
		if (image.width() != this.manifest.width() || image.height() != this.manifest.height()) {
			throw new WrongDelivery("size", k, image.width(), image.height(), this.manifest.width(),
					this.manifest.height());
		}
		if (this.manifest.channels() == 1 && !image.isGrey()) {
			throw new WrongDelivery("channels", k);
		}
		return new NamedRaster("%06d".formatted(k), image);
	}

}
