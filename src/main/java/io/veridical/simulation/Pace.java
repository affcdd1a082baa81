package io.veridical.simulation;

import java.util.random.RandomGenerator;

/**
 * How long a simulated person takes to answer.
 */
interface Pace {

	/** How long the masks take that follow a limited exposure, in ms. */
	double MASKS_MILLIS = 120;

	/**
	 * @param trial what is answered
	 * @param afterError whether the answer before was wrong
	 * @return milliseconds from the image's onset
	 */
	double rtMillis(TrialSeen trial, boolean afterError, RandomGenerator chance);

	/** From the image's onset to the moment from which answers count, in ms. */
	static double closed(TrialSeen trial) {
		return (trial.shown() != null) ? trial.shown().millis() + MASKS_MILLIS : 0;
	}

	/** The same wait of 0.4 to 2 s, but for a timer's jitter of 8 ms. */
	static Pace constant(RandomGenerator chance) {
		double wait = chance.nextDouble(400, 2000);
		return (trial, afterError, luck) -> closed(trial) + wait + luck.nextDouble(0, 8);
	}

	/** A normal wait about 0.6 to 2 s with a standard deviation of 15 to 25 %. */
	static Pace gaussian(RandomGenerator chance) {
		double mean = chance.nextDouble(600, 2000);
		double spread = mean * chance.nextDouble(0.15, 0.25);
		return (trial, afterError, luck) -> closed(trial) + Math.max(50, mean + spread * luck.nextGaussian());
	}

}
