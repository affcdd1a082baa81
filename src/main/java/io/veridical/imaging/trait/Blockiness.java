package io.veridical.imaging.trait;

import io.veridical.imaging.Raster;

/**
 * How strongly the 8 x 8 blocks of JPEG show: the mean absolute cross difference |a - b -
 * c + d| of neighbouring pixels where it spans a border of blocks, against the mean
 * elsewhere (cross differences as in Chen and Hsu 2011, "Detecting recompression of JPEG
 * images via periodicity analysis of compression artifacts"; borders against insides as
 * in Fan and de Queiroz 2003).
 * <p>
 * The grid is looked for where a JPEG that was never cropped or resized has it, from the
 * top left corner.
 */
public final class Blockiness {

	private static final int BLOCK = 8;

	/** Steps of 255 that are added to both means, so that flat pictures show nothing. */
	private static final double NOISE = 0.1;

	private Blockiness() {
	}

	/**
	 * The natural logarithm of the ratio: about 0 without blocks, and above 0 with them;
	 * NaN if the image is less than 16 px high or wide, where blocks cannot be told.
	 */
	public static double of(Raster raster) {
		return of(Luma.of(raster));
	}

	static double of(Luma luma) {
		if (luma.width() < 2 * BLOCK || luma.height() < 2 * BLOCK) {
			return Double.NaN;
		}
		double[] sums = new double[2];
		long[] counts = new long[2];
		for (int y = 0; y < luma.height() - 1; y++) {
			for (int x = 0; x < luma.width() - 1; x++) {
				int place = (x % BLOCK == BLOCK - 1 || y % BLOCK == BLOCK - 1) ? 1 : 0;
				sums[place] += Math.abs(luma.at(x, y) - luma.at(x + 1, y) - luma.at(x, y + 1) + luma.at(x + 1, y + 1));
				counts[place]++;
			}
		}
		return Math.log((sums[1] / counts[1] + NOISE) / (sums[0] / counts[0] + NOISE));
	}

}
