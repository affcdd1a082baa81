package io.veridical.statistics;

/**
 * How far a condition's score would move with other raters and with other images, in
 * shares (not percent): fakes and reals are strata that a study shows in fixed parts.
 */
final class CrossedMoments {

	private final CrossedCondition condition;

	private final CrossedCounts fakes;

	private final CrossedCounts reals;

	/** The part of the fakes in the score. */
	private final double fakeShare;

	private CrossedMoments(CrossedCondition condition, CrossedCounts fakes, CrossedCounts reals) {
		this.condition = condition;
		this.fakes = fakes;
		this.reals = reals;
		this.fakeShare = fakes.weight / (fakes.weight + reals.weight);
	}

	/**
	 * @param condition with at least one judgement
	 */
	static CrossedMoments of(CrossedCondition condition) {
		return new CrossedMoments(condition, new CrossedCounts(condition, CrossedCondition.FAKE_RIGHT),
				new CrossedCounts(condition, CrossedCondition.REAL_RIGHT));
	}

	/**
	 * @return the share judged wrongly, raters counting alike
	 */
	double score() {
		return this.fakeShare * this.fakes.rate() + (1 - this.fakeShare) * this.reals.rate();
	}

	/**
	 * @return the variance of the score over samples of raters who judge images drawn for
	 * each of them from the same pool: the scatter of raters' parts in the score, over n
	 * - 1
	 */
	double raterVariance() {
		int raters = this.condition.raters();
		double squares = 0;
		for (int rater = 0; rater < raters; rater++) {
			double part = this.fakeShare * this.fakes.residual(rater)
					+ (1 - this.fakeShare) * this.reals.residual(rater);
			squares += part * part;
		}
		return squares * raters / (raters - 1);
	}

	/**
	 * @return the variance that samples of images add to it, because raters share images;
	 * at least 0
	 */
	double imageVariance() {
		double raters = this.condition.raters();
		return raters / (raters - 1) * (this.fakeShare * this.fakeShare * this.fakes.sharedVariance()
				+ (1 - this.fakeShare) * (1 - this.fakeShare) * this.reals.sharedVariance());
	}

	/**
	 * @return the degrees of freedom of the sum of both variances (Satterthwaite 1946)
	 */
	double degreesOfFreedom() {
		double ofRaters = raterVariance();
		double ofImages = imageVariance();
		double whole = ofRaters + ofImages;
		int raters = this.condition.raters() - 1;
		if (!(whole > 0)) {
			return raters;
		}
		int images = this.fakes.freeImages() + this.reals.freeImages();
		return whole * whole / (ofRaters * ofRaters / raters + ofImages * ofImages / Math.max(1, images));
	}

	/**
	 * @return whether each kind of image that was judged has two images or more
	 */
	boolean imagesVary() {
		return (this.fakes.judgements == 0 || this.fakes.freeImages() > 0)
				&& (this.reals.judgements == 0 || this.reals.freeImages() > 0);
	}

	VarianceComponents components() {
		double fakes = this.fakeShare;
		double reals = 1 - fakes;
		double squaredPercent = 10_000;
		return new VarianceComponents(100 * score(),
				squaredPercent * (fakes * fakes * this.fakes.rater() + reals * reals * this.reals.rater()
						+ 2 * fakes * reals * covariance()),
				squaredPercent * (fakes * this.fakes.image() + reals * this.reals.image()),
				squaredPercent * (fakes * this.fakes.residual() + reals * this.reals.residual()));
	}

	/**
	 * The covariance of a rater's errors with fakes and with reals: below 0 where raters
	 * differ in what they call real rather than in how well they see.
	 */
	private double covariance() {
		double pairs = 0;
		double wrong = 0;
		for (int rater = 0; rater < this.condition.raters(); rater++) {
			pairs += (double) this.fakes.ofRater[rater] * this.reals.ofRater[rater];
			wrong += (double) this.fakes.wrongOfRater[rater] * this.reals.wrongOfRater[rater];
		}
		double others = (double) this.fakes.judgements * this.reals.judgements - pairs;
		double othersWrong = (double) this.fakes.wrong * this.reals.wrong - wrong;
		return (pairs > 0 && others > 0) ? wrong / pairs - othersWrong / others : 0;
	}

}
