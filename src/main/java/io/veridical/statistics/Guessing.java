package io.veridical.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How likely somebody who guesses passes a test of two halves, real images and fake ones,
 * both of which must be passed: exact binomial, each answer right with probability one
 * half. Who always says the same passes one half and fails the other.
 */
public final class Guessing {

	private Guessing() {
	}

	/**
	 * @param reals how many real images are judged, at least 1
	 * @param realsNeeded how many of them must be right, 0 to reals
	 * @param fakes how many fake images are judged, at least 1
	 * @param fakesNeeded how many of them must be right, 0 to fakes
	 * @return the probability, 0 to 1
	 */
	public static double passes(int reals, int realsNeeded, int fakes, int fakesNeeded) {
		return atLeast(reals, realsNeeded) * atLeast(fakes, fakesNeeded);
	}

	private static double atLeast(int trials, int needed) {
		if (trials < 1 || needed < 0 || needed > trials) {
			throw new IllegalArgumentException(
					"%d of %d cannot be needed; a half has at least one image and needs 0 to all of them"
						.formatted(needed, trials));
		}
		return BinomialDistribution.of(trials, 0.5).survivalProbability(needed - 1);
	}

}
