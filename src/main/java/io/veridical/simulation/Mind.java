package io.veridical.simulation;

import java.util.random.RandomGenerator;

/**
 * How a simulated person comes to an answer.
 */
interface Mind {

	/** Whether the answer is "fake". */
	boolean saysFake(TrialSeen trial, RandomGenerator chance);

	/** The toss of a coin. */
	static Mind coin() {
		return (trial, chance) -> chance.nextBoolean();
	}

	/** Nearly always the same answer: 95 % or more. */
	static Mind sameAnswer(RandomGenerator chance) {
		boolean usual = chance.nextBoolean();
		double other = chance.nextDouble(0, 0.05);
		return (trial, luck) -> (luck.nextDouble() < other) != usual;
	}

	/**
	 * Looks at one to four images in ten and answers the others by the toss of a coin.
	 */
	static Mind glancing(Mind honest, RandomGenerator chance) {
		double looks = chance.nextDouble(0.1, 0.4);
		return (trial, luck) -> (luck.nextDouble() < looks) ? honest.saysFake(trial, luck) : luck.nextBoolean();
	}

	/** A classifier of pixels: right in 80 to 98 %, however short the exposure. */
	static Mind classifier(RandomGenerator chance) {
		double right = chance.nextDouble(0.8, 0.98);
		return (trial, luck) -> (luck.nextDouble() < (trial.gold() ? 0.99 : right)) == trial.fake();
	}

}
