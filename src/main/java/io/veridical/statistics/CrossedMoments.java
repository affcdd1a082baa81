package io.veridical.statistics;

/**
 * How far a condition's score would move with other raters and with other images, in
 * shares (not percent): fakes and reals are strata that a study shows in fixed parts.
 */
final class CrossedMoments {

	private final CrossedCounts fakes;

	private final CrossedCounts reals;

	/** The part of the fakes in the score. */
	private final double fakePart;

	private final int raters;

	private CrossedMoments(CrossedCounts fakes, CrossedCounts reals, double fakePart) {
		this.fakes = fakes;
		this.reals = reals;
		this.fakePart = fakePart;
		int raters = 0;
		for (int rater = 0; rater < fakes.ofRater.length; rater++) {
			boolean counts = fakePart > 0 && fakes.ofRater[rater] > 0 || fakePart < 1 && reals.ofRater[rater] > 0;
			raters += counts ? 1 : 0;
		}
		this.raters = raters;
	}

	/**
	 * @param condition with at least one judgement
	 */
	static CrossedMoments of(CrossedCondition condition) {
		CrossedCounts fakes = fakes(condition);
		CrossedCounts reals = reals(condition);
		return new CrossedMoments(fakes, reals, fakes.weight / (fakes.weight + reals.weight));
	}

	static CrossedMoments ofFakes(CrossedCondition condition) {
		return new CrossedMoments(fakes(condition), reals(condition), 1);
	}

	static CrossedMoments ofReals(CrossedCondition condition) {
		return new CrossedMoments(fakes(condition), reals(condition), 0);
	}

	private static CrossedCounts fakes(CrossedCondition condition) {
		return new CrossedCounts(condition, CrossedCondition.FAKE_RIGHT);
	}

	private static CrossedCounts reals(CrossedCondition condition) {
		return new CrossedCounts(condition, CrossedCondition.REAL_RIGHT);
	}

	/**
	 * @return the share judged wrongly, raters counting alike
	 */
	double score() {
		return this.fakePart * this.fakes.rate() + (1 - this.fakePart) * this.reals.rate();
	}

	/**
	 * @return how many judgements the score is made of
	 */
	int judgements() {
		return (int) (((this.fakePart > 0) ? this.fakes.judgements : 0)
				+ ((this.fakePart < 1) ? this.reals.judgements : 0));
	}

	/**
	 * @return whether there are two raters, and two images of each kind in the score
	 */
	boolean vary() {
		return this.raters > 1 && (this.fakePart == 0 || this.fakes.freeImages() > 0)
				&& (this.fakePart == 1 || this.reals.freeImages() > 0);
	}

	/**
	 * @return the variance of the score over samples of raters who judge images drawn for
	 * each of them from the same pool: the scatter of raters' parts in the score, over n
	 * - 1
	 */
	double raterVariance() {
		double squares = 0;
		for (int rater = 0; rater < this.fakes.ofRater.length; rater++) {
			double part = this.fakePart * this.fakes.deviation(rater)
					+ (1 - this.fakePart) * this.reals.deviation(rater);
			squares += part * part;
		}
		return squares * this.raters / (this.raters - 1);
	}

	/**
	 * @return the variance that samples of images add to it, because raters share images;
	 * at least 0
	 */
	double imageVariance() {
		double shared = this.fakePart * this.fakePart * this.fakes.sharedVariance()
				+ (1 - this.fakePart) * (1 - this.fakePart) * this.reals.sharedVariance();
		return shared * this.raters / (this.raters - 1);
	}

	/**
	 * @return the degrees of freedom of the sum of both variances (Satterthwaite 1946)
	 */
	double degreesOfFreedom() {
		double ofRaters = raterVariance();
		double ofImages = imageVariance();
		int free = this.raters - 1;
		if (!(ofRaters + ofImages > 0)) {
			return free;
		}
		int images = this.fakes.freeImages() + this.reals.freeImages();
		return (ofRaters + ofImages) * (ofRaters + ofImages)
				/ (ofRaters * ofRaters / free + ofImages * ofImages / Math.max(1, images));
	}

	VarianceComponents components() {
		double fakes = this.fakePart;
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
		for (int rater = 0; rater < this.fakes.ofRater.length; rater++) {
			pairs += (double) this.fakes.ofRater[rater] * this.reals.ofRater[rater];
			wrong += (double) this.fakes.wrongOfRater[rater] * this.reals.wrongOfRater[rater];
		}
		double others = (double) this.fakes.judgements * this.reals.judgements - pairs;
		double othersWrong = (double) this.fakes.wrong * this.reals.wrong - wrong;
		return (pairs > 0 && others > 0) ? wrong / pairs - othersWrong / others : 0;
	}

}
