package io.veridical.imaging.trait;

import io.veridical.imaging.Raster;

/**
 * A hash that hardly changes when a picture is compressed, resized or brightened: dHash
 * (Krawetz 2013, "Kind of Like That"), one bit for each of 8 x 8 places that says whether
 * the grey picture gets lighter from left to right there. Near copies differ in few bits
 * (Hamming distance).
 * <p>
 * Pictures with little detail have few bits to differ in, so an equal hash is a reason to
 * look closer ({@link Thumb#likeness}), not yet a find.
 */
public final class NearHash {

	private static final int SIDE = 8;

	private NearHash() {
	}

	/** The 64 bits of an image. */
	public static long of(Raster raster) {
		return of(Luma.of(raster));
	}

	static long of(Luma luma) {
		float[] cells = luma.cells(SIDE + 1, SIDE);
		long hash = 0;
		for (int y = 0; y < SIDE; y++) {
			for (int x = 0; x < SIDE; x++) {
				int cell = y * (SIDE + 1) + x;
				hash = hash << 1 | ((cells[cell] < cells[cell + 1]) ? 1 : 0);
			}
		}
		return hash;
	}

	/** In how many of the 64 bits two hashes differ. */
	public static int distance(long one, long other) {
		return Long.bitCount(one ^ other);
	}

}
