package io.veridical.simulation;

/**
 * The kinds of simulated raters there are.
 */
public enum RaterKind {

	/** The average rater without bias or lapses. */
	IDEAL(true),

	/** Differs from others in threshold, sensitivity, bias, lapses and pace. */
	TYPICAL(true),

	/** Prefers one of the answers. */
	BIASED(true),

	/** Answers one image in ten without having looked. */
	LAPSING(true),

	/** Tells images apart better as the session goes on. */
	LEARNING(true),

	/** Looks away more and more, and slows down. */
	TIRING(true),

	/** Tosses a coin, with the response times of a person in no hurry. */
	GUESSING(false),

	/** Gives nearly always the same answer. */
	STRAIGHT_LINING(false),

	/** Answers as fast as the page allows and looks at few images. */
	HURRIED(false),

	/** A script that tosses a coin after a fixed wait. */
	SCRIPTED_CONSTANT(false),

	/** A script that tosses a coin after a normally distributed wait. */
	SCRIPTED_GAUSSIAN(false),

	/**
	 * A script that reads the pixels: right most of the time however short the exposure,
	 * after a normally distributed wait.
	 */
	PIXEL_READING(false),

	/** A program that reads the pixels and waits as a person would. */
	AGENT(false),

	/** A typical rater who takes part once more: same device, same platform id. */
	DOUBLE(false);

	private final boolean honest;

	RaterKind(boolean honest) {
		this.honest = honest;
	}

	/** Whether the judgements are those of a person who does what was asked. */
	public boolean honest() {
		return this.honest;
	}

}
