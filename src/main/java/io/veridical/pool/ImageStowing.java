package io.veridical.pool;

import java.util.ArrayList;
import java.util.List;

import io.veridical.imaging.PngWriter;

import org.springframework.stereotype.Component;

/**
 * Puts many images into the store.
 */
@Component
class ImageStowing {

	private final ImageStore store;

	private final PngWriter writer = new PngWriter();

	ImageStowing(ImageStore store) {
		this.store = store;
	}

	/**
	 * Stores images. When this returns, all survive a power cut.
	 * @param firstPosition of the first image in its pool; the others follow
	 */
	StowedImages stow(int firstPosition, Iterable<NamedRaster> images) {
		List<ImageRow> rows = new ArrayList<>();
		StoreBatch files = new StoreBatch(this.store);
		for (NamedRaster image : images) {
			ImageRow row = ImageRow.of(firstPosition + rows.size(), image);
			rows.add(row);
			files.add(row.pixels(), this.writer.write(image.raster()));
		}
		files.store();
		return new StowedImages(rows);
	}

}
