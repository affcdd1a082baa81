package io.veridical.planner;

import io.veridical.statistics.VarianceComponents;

/**
 * How much raters and images differ, as an earlier study says it.
 *
 * @param raterSd the standard deviation of raters' scores, in points
 * @param raterSdImages how many images stood behind each score: the fewer, the more of
 * their scatter is chance
 * @param imageIcc the share of images in the variance of a judgement
 */
record Spread(double raterSd, int raterSdImages, double imageIcc) {

	/**
	 * @param error the expected share of wrong answers, in percent
	 * @return where the scatter of such judgements comes from
	 */
	VarianceComponents at(double error) {
		double whole = error * (100 - error);
		double chance = whole / this.raterSdImages;
		double rater = (this.raterSd * this.raterSd - chance) / (1 - 1.0 / this.raterSdImages);
		double held = Math.min(whole * (1 - this.imageIcc), Math.max(0, rater));
		double image = whole * this.imageIcc;
		return new VarianceComponents(error, held, image, whole - held - image);
	}

}
