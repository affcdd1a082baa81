package io.veridical.pool;

import java.util.List;

/**
 * A pool in the list of pools.
 *
 * @param facts what its provenance says
 * @param preview its first images
 */
record PoolSummary(ImagePool pool, List<Fact> facts, List<Image> preview) {

	private static final int SMALL = 64;

	/**
	 * Whether its images are so small that their pixels are better seen than smoothed.
	 */
	public boolean isSmall() {
		return this.preview.stream().allMatch((image) -> Math.max(image.getWidth(), image.getHeight()) <= SMALL);
	}

}
