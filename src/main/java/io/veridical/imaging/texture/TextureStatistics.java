package io.veridical.imaging.texture;

import java.util.List;

/**
 * What a texture shares with the image it was made from: the statistics of Portilla and
 * Simoncelli (2000), with their cross-correlations taken over all colour channels at
 * once.
 *
 * @param model how much that is
 * @param pixels the moments and range of each channel
 * @param channels mean products of the channels with each other
 * @param highVariance the mean square of what the finest level leaves out, by channel
 * @param low the shape of the coarsest image and its autocorrelations, by channel
 * @param levels from fine to coarse
 */
record TextureStatistics(TextureModel model, Moments[] pixels, double[][] channels, double[] highVariance,
		LowStatistics low, List<LevelStatistics> levels) {

	/**
	 * The image that is left when all bands are taken away.
	 *
	 * @param image its shape, by channel
	 * @param autocorrelations by channel
	 * @param within mean products of the channels
	 */
	record LowStatistics(Moments[] image, double[][][] autocorrelations, double[][] within) {

	}

}
