package io.veridical.imaging.texture;

/**
 * How much of an image a texture shares.
 *
 * @param scales levels of bands, each an octave, 1 to 6
 * @param orientations bands of a level, 2, 4, 6 or 8
 * @param lags the largest shift of autocorrelations, in pixels of the level, 1 to 5
 */
record TextureModel(int scales, int orientations, int lags) {

	/** The edge of the source's coarsest plane. */
	private static final int COARSEST = 8;

	TextureModel {
		if (scales < 1 || scales > 6 || orientations < 2 || orientations > 8 || orientations % 2 != 0 || lags < 1
				|| lags > 5) {
			throw new IllegalArgumentException(
					"scales is %d, orientations is %d, lags is %d; 1 to 6, an even 2 to 8 and 1 to 5 are known"
						.formatted(scales, orientations, lags));
		}
	}

	/**
	 * Four orientations and shifts of up to three pixels, as in the paper's examples, and
	 * scales down to a plane of 8 px.
	 * @param size edge of the source in pixels, a power of two, 16 to 512
	 */
	static TextureModel forSize(int size) {
		return new TextureModel(Integer.numberOfTrailingZeros(size / COARSEST), 4, 3);
	}

	/** The largest shift that a plane of the given edge has room for. */
	int lags(int size) {
		return Math.min(this.lags, size / 4 - 1);
	}

}
