package io.veridical.planner;

/**
 * What raters get and what they need, money in any one currency.
 *
 * @param seconds that a rater needs for an image
 * @param base for a rater who finishes
 * @param bonus for an image judged correctly
 * @param fee that the platform adds, in percent
 * @param qualification for taking the qualification
 * @param qualified the share of those who pass it, in percent
 */
record Pay(double seconds, double base, double bonus, double fee, double qualification, double qualified) {

	/** A qualification has 100 images (Zhou et al. 2019). */
	static final int QUALIFICATION_IMAGES = 100;

	/** Whether raters are qualified for this study, rather than before. */
	boolean qualifies() {
		return this.qualification > 0 || this.qualified < 100;
	}

	/** How many must take the qualification for so many to pass. */
	long candidates(long raters) {
		return qualifies() ? (long) Math.ceil(raters * 100 / this.qualified - 1e-9) : 0;
	}

	double minutes(long images) {
		return images * this.seconds / 60;
	}

}
