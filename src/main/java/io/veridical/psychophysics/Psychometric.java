package io.veridical.psychophysics;

/**
 * The Weibull psychometric function of real-or-fake judgements: how likely an answer is
 * correct after an exposure t, gamma + (1 - gamma - lambda) (1 - exp(-(t / alpha)^beta))
 * (Wichmann and Hill 2001), written with the 75 % point in place of alpha.
 *
 * @param threshold the exposure at which a rater without lapses is right 75 % of the time
 * @param slope beta, above 0: how steeply the function rises on a logarithmic axis
 * @param lapse lambda, from 0 to below 0.5: the share of errors that no exposure cures
 */
public record Psychometric(Exposure threshold, double slope, double lapse) {

	/** Guessing between two answers. */
	private static final double GUESS = 0.5;

	private static final double LN_2 = StrictMath.log(2);

	public Psychometric {
		if (!(slope > 0 && slope < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("slope is %s; it must be above 0".formatted(slope));
		}
		if (!(lapse >= 0 && lapse < GUESS)) {
			throw new IllegalArgumentException("lapse is %s; it must be from 0 to below 0.5".formatted(lapse));
		}
	}

	/**
	 * The probability of a correct answer, from 0.5 to 1 - lapse.
	 */
	public double correct(Exposure shown) {
		return GUESS + (1 - GUESS - this.lapse) * seen(shown);
	}

	double seen(Exposure shown) {
		return seen(this.slope * (StrictMath.log(shown.millis()) - StrictMath.log(this.threshold.millis())));
	}

	/**
	 * The Weibull function in logarithmic form, 1 - 2^(-e^u), which is 0.5 at 0.
	 * @param u slope times ln(t / threshold)
	 * @return from 0 to 1
	 */
	static double seen(double u) {
		return -StrictMath.expm1(-LN_2 * StrictMath.exp(u));
	}

}
