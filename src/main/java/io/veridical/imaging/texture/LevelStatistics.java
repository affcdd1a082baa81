package io.veridical.imaging.texture;

/**
 * What a texture shares with its source on one level. Bands are numbered by channel, then
 * orientation.
 *
 * @param moduliMeans the mean local amplitude of each band
 * @param moduliAutocorrelations of each band's local amplitude
 * @param moduliWithin mean products of the local amplitudes of the level, less the means
 * @param moduliBetween the same with those of the coarser level
 * @param realsWithin mean products of the bands of the level
 * @param realsBetween the same with the coarser level's, their phases doubled
 * @param image the shape of the image up to this level, for each channel
 * @param imageAutocorrelations of that image, for each channel
 */
record LevelStatistics(double[] moduliMeans, double[][][] moduliAutocorrelations, double[][] moduliWithin,
		double[][] moduliBetween, double[][] realsWithin, double[][] realsBetween, Moments[] image,
		double[][][] imageAutocorrelations) {

}
