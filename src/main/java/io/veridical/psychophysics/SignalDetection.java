package io.veridical.psychophysics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Equal-variance signal detection (Green and Swets 1966) with "fake" as the signal: how
 * well real and generated images are told apart, and which answer is preferred.
 *
 * @param dPrime sensitivity z(H) - z(F), in standard deviations: 0 when they cannot be
 * told apart, 1.349 for an unbiased rater who is right 75 % of the time
 * @param criterion bias -(z(H) + z(F)) / 2, in standard deviations: above 0 for a rater
 * who prefers to say "real"
 */
public record SignalDetection(double dPrime, double criterion) {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	/**
	 * Both rates are corrected log-linearly, (k + 0.5) / (n + 1) (Hautus 1995), so that
	 * they are defined even when no judgement or every judgement is wrong.
	 * @param counts the judgements of one rater, or of several pooled
	 * @return sensitivity and bias
	 * @throws IllegalArgumentException if no real or no generated image was shown
	 */
	public static SignalDetection of(ErrorCounts counts) {
		if (counts.realsShown() == 0 || counts.fakesShown() == 0) {
			throw new IllegalArgumentException("%d real and %d generated images were shown; signal detection needs both"
				.formatted(counts.realsShown(), counts.fakesShown()));
		}
		return ofShares(counts.fakesWrong(), counts.fakesShown(), counts.realsWrong(), counts.realsShown());
	}

	/**
	 * The same with counts that need not be whole, as a resample's weighted ones.
	 * @param fakesWrong from 0 to fakesShown
	 * @param realsWrong from 0 to realsShown
	 * @return sensitivity and bias
	 */
	public static SignalDetection ofShares(double fakesWrong, double fakesShown, double realsWrong, double realsShown) {
		double hits = z(fakesShown - fakesWrong, fakesShown);
		double falseAlarms = z(realsWrong, realsShown);
		return new SignalDetection(hits - falseAlarms, -(hits + falseAlarms) / 2);
	}

	private static double z(double count, double of) {
		return NORMAL.inverseCumulativeProbability((count + 0.5) / (of + 1.0));
	}

}
