package io.veridical.planner;

import java.util.function.IntToDoubleFunction;

import io.veridical.statistics.VarianceComponents;

/**
 * A HYPE_infinity study that might be run, each rater judging one model.
 *
 * @param raters of each model
 * @param images that a rater judges
 * @param error the expected share of wrong answers, in percent
 * @param models how many are compared
 * @param difference between two of them, in points, that should be found
 * @param pool images from which a model's raters get theirs
 * @param spread how much raters and images differ
 * @param uncounted images beside those
 * @param pay what raters get and need
 */
record Plan(int raters, int images, double error, int models, double difference, int pool, Spread spread,
		Uncounted uncounted, Pay pay) {

	/**
	 * @param imagesSampled whether the score is to speak of all images like these
	 * @return the standard error of a model's score, in points, by its raters
	 */
	IntToDoubleFunction standardError(boolean imagesSampled) {
		VarianceComponents components = this.spread.at(this.error);
		return (number) -> components.standardError(number, this.images, this.pool, imagesSampled);
	}

	Plan withRaters(int number) {
		return new Plan(number, this.images, this.error, this.models, this.difference, this.pool, this.spread,
				this.uncounted, this.pay);
	}

}
