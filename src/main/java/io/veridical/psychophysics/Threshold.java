package io.veridical.psychophysics;

/**
 * A rater's result: the exposure at which the images are told apart in 75 % of the cases
 * that are no lapses, or on which side of the exposures shown it lies. A censored result
 * is never replaced by the limit.
 */
public sealed interface Threshold {

	/**
	 * Found within the exposures that could be shown.
	 *
	 * @param value the posterior's median
	 * @param lower 2.5 % of the posterior lies below
	 * @param upper 2.5 % of the posterior lies above
	 */
	record Measured(Exposure value, Exposure lower, Exposure upper) implements Threshold {
	}

	/**
	 * More likely than not longer than anything that could be shown ("> 5000 ms").
	 *
	 * @param limit the longest exposure
	 * @param lower 2.5 % of the posterior lies below
	 */
	record Above(Exposure limit, Exposure lower) implements Threshold {
	}

	/**
	 * More likely than not shorter than anything that could be shown ("< 50 ms").
	 *
	 * @param limit the shortest exposure
	 * @param upper 2.5 % of the posterior lies above
	 */
	record Below(Exposure limit, Exposure upper) implements Threshold {
	}

}
