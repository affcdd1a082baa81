package io.veridical.planner;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a plan is made from. The name is that of the parameter, of the field on the page
 * and of the end of its messages.
 */
enum Quantity {

	/** Of each model. */
	RATERS("raters", "30", 2, 100_000, true),

	/** That a rater judges, fakes and reals together. */
	IMAGES("images", "100", 2, 10_000, true),

	/** The expected share of wrong answers, in percent. */
	ERROR("error", "40", .1, 99.9, false),

	/** How many models are compared, each by raters of its own. */
	MODELS("models", "2", 1, 100, true),

	/** Between two models, in points, that should be found. */
	DIFFERENCE("difference", "5", .1, 100, false),

	/** Images from which a model's raters get theirs, fakes and reals together. */
	POOL("pool", "10000", 2, 1_000_000_000, true),

	/** Between raters' scores, in points: by model 6.7 on average in dgm-eval. */
	RATER_SD("raterSd", "6.7", 0, 50, false),

	/** How many images stood behind each of those scores. */
	RATER_SD_IMAGES("raterSdImages", "200", 2, 100_000, true),

	/** The share of images in the variance of a judgement: .15 in dgm-eval. */
	IMAGE_ICC("imageIcc", "0.15", 0, .9, false),

	/** That a rater judges beside the others and are not counted. */
	CATCH_TRIALS("catchTrials", "0", 0, 1_000, true),

	/** Practice and tutorial, which come first. */
	FIRST("first", "0", 0, 200, true),

	/** That a rater needs for an image. */
	SECONDS("seconds", "6", .1, 3600, false),

	/** For a rater who finishes. */
	BASE("base", "0", 0, 1_000_000, false),

	/** For an image judged correctly: 2 cents in the paper. */
	BONUS("bonus", "0.02", 0, 10_000, false),

	/** That the platform adds to all pay, in percent. */
	FEE("fee", "0", 0, 500, false),

	/** For taking the qualification of 100 images; 0 if there is none. */
	QUALIFICATION("qualification", "0", 0, 1_000_000, false),

	/** The share of those who take the qualification and pass, in percent. */
	QUALIFIED("qualified", "100", 1, 100, false);

	private final String name;

	private final String usual;

	private final double least;

	private final double most;

	private final boolean whole;

	Quantity(String name, String usual, double least, double most, boolean whole) {
		this.name = name;
		this.usual = usual;
		this.least = least;
		this.most = most;
		this.whole = whole;
	}

	static Optional<Quantity> named(String name) {
		return Arrays.stream(values()).filter((quantity) -> quantity.name.equals(name)).findFirst();
	}

	/** The parameter's name. */
	String parameter() {
		return this.name;
	}

	/** What it is if nobody says. */
	String usual() {
		return this.usual;
	}

	double least() {
		return this.least;
	}

	double most() {
		return this.most;
	}

	boolean isWhole() {
		return this.whole;
	}

	boolean allows(double value) {
		return value >= this.least && value <= this.most && (!this.whole || value == Math.rint(value));
	}

}
