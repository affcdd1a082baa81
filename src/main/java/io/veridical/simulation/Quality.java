package io.veridical.simulation;

import java.util.List;

/**
 * How real a model's images are to the average rater.
 *
 * @param name what it is called
 * @param dPrime sensitivity d' without a time limit, at least 0: 0 cannot be told from
 * real
 * @param thresholdMillis the exposure at which 75 % of the answers are right, above 0 ms
 */
public record Quality(String name, double dPrime, double thresholdMillis) {

	/** Like WGAN-GP on CelebA (Zhou et al. 2019): 3.8 % errors, near 100 ms. */
	public static final Quality POOR = ofError("poor", 0.038, 70);

	/** Like StyleGAN on FFHQ without truncation: 19.0 % errors, 240.7 ms. */
	public static final Quality FAIR = ofError("fair", 0.19, 240.7);

	/** Like StyleGAN on FFHQ with truncation: 27.6 % errors, 363.2 ms. */
	public static final Quality GOOD = ofError("good", 0.276, 363.2);

	/** Like StyleGAN on CelebA: 50 % errors (50.7 published), 439.3 ms. */
	public static final Quality EXCELLENT = ofError("excellent", 0.5, 439.3);

	/** Beyond what staircases reach: 50 % errors, 2000 ms. */
	public static final Quality BEYOND = ofError("beyond", 0.5, 2000);

	public Quality {
		if (!(dPrime >= 0 && dPrime < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("dPrime is %s; it must be at least 0 and finite".formatted(dPrime));
		}
		if (!(thresholdMillis > 0 && thresholdMillis < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException(
					"thresholdMillis is %s; it must be above 0 ms and finite".formatted(thresholdMillis));
		}
	}

	/**
	 * @param error the share of wrong answers of an unbiased rater without a time limit,
	 * above 0 to 0.5
	 */
	public static Quality ofError(String name, double error, double thresholdMillis) {
		if (!(error > 0 && error <= 0.5)) {
			throw new IllegalArgumentException("error is %s; it must be above 0 and at most 0.5".formatted(error));
		}
		return new Quality(name, 2 * Normal.quantile(1 - error), thresholdMillis);
	}

	/** The qualities that studies and rehearsals offer, the least real first. */
	public static List<Quality> presets() {
		return List.of(POOR, FAIR, GOOD, EXCELLENT, BEYOND);
	}

}
