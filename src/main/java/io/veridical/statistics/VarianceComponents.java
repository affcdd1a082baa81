package io.veridical.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Where the scatter of the judgements of a condition comes from: from raters who differ,
 * from images that differ, and from what is left (the rater's eye on that image and the
 * all-or-nothing of an answer), as variances in squared percentage points.
 *
 * @param score the percentage judged wrongly, each rater counting alike
 * @param rater the variance of raters' true scores; an estimate, so it may be negative
 * @param image the variance of images' true error rates within fakes and within reals;
 * may be negative, 0 if images are not named or were seen by one rater each
 * @param residual the variance of what is left of a judgement (0 or 100)
 */
public record VarianceComponents(double score, double rater, double image, double residual) {

	/**
	 * @param sample the judgements
	 * @return the components of a condition; null without judgements
	 */
	public static @Nullable VarianceComponents of(CrossedSample sample, int condition) {
		CrossedCondition judged = sample.condition(condition);
		return (judged.judgements() > 0) ? CrossedMoments.of(judged).components() : null;
	}

	/**
	 * @return the share of the images in the variance of a judgement, from 0 to 1: about
	 * .15 in dgm-eval
	 */
	public double imageIcc() {
		return share(this.image);
	}

	/**
	 * @return the share of the raters in the variance of a judgement, from 0 to 1
	 */
	public double raterIcc() {
		return share(this.rater);
	}

	/**
	 * @param raters how many raters, at least one
	 * @param images how many images each of them judges
	 * @param pool how many images they are drawn from; at least images
	 * @param imagesSampled whether the score speaks of all images like these, and not of
	 * the pool alone
	 * @return the expected standard error of a score, in percentage points
	 */
	public double standardError(int raters, int images, int pool, boolean imagesSampled) {
		double rater = Math.max(0, this.rater);
		double image = Math.max(0, this.image);
		double shared = imagesSampled ? image / pool : 0;
		double drawn = image * ((double) 1 / images - (double) 1 / pool);
		return Math.sqrt((rater + Math.max(0, this.residual) / images + drawn) / raters + shared);
	}

	private double share(double part) {
		double whole = Math.max(0, this.rater) + Math.max(0, this.image) + Math.max(0, this.residual);
		return (whole > 0) ? Math.max(0, part) / whole : 0;
	}

}
