package io.veridical.psychophysics;

import java.util.random.RandomGenerator;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A rater made of numbers, to try protocols and estimators on.
 * <p>
 * Equal-variance signal detection: an image gives evidence of being generated, normal
 * with standard deviation 1 about d'(t) / 2 for generated and -d'(t) / 2 for real ones,
 * and the rater says "fake" above the criterion. Sensitivity d'(t) is the one with which
 * an unbiased rater has the accuracy of the {@link Psychometric}, so d' = 1.349 at its
 * threshold. A lapse is a trial answered by the toss of a coin; as half of those are
 * right, lapses are twice as frequent as the errors they cause.
 *
 * @param sees how accuracy grows with exposure without bias
 * @param criterion in standard deviations: 0 unbiased, above 0 prefers to say "real"
 */
public record SimulatedRater(Psychometric sees, double criterion) {

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	public SimulatedRater {
		if (!Double.isFinite(criterion)) {
			throw new IllegalArgumentException("criterion is %s; it must be finite".formatted(criterion));
		}
	}

	public static SimulatedRater unbiased(double thresholdMillis, double slope, double lapse) {
		return new SimulatedRater(new Psychometric(Exposure.ofMillis(thresholdMillis), slope, lapse), 0);
	}

	/**
	 * The probability of the answer "fake".
	 * @param fake whether the image is generated
	 * @param shown how long it is seen
	 */
	public double saysFake(boolean fake, Exposure shown) {
		double half = halfSensitivity(this.sees.seen(shown));
		double above = NORMAL.survivalProbability(this.criterion - (fake ? half : -half));
		return this.sees.lapse() + (1 - 2 * this.sees.lapse()) * above;
	}

	/**
	 * One judgement.
	 * @param chance the source of evidence and lapses
	 */
	public ExposedTrial judge(boolean fake, Exposure shown, RandomGenerator chance) {
		boolean saidFake = chance.nextDouble() < saysFake(fake, shown);
		return new ExposedTrial(shown, fake, saidFake == fake);
	}

	/** Half of d' of an unbiased rater who sees through a share of the images. */
	static double halfSensitivity(double seen) {
		return NORMAL.inverseSurvivalProbability((1 - seen) / 2);
	}

}
