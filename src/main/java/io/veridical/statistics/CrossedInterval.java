package io.veridical.statistics;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The interval of a score that speaks for other raters and for other images like these:
 * the variance over raters and the variance that shared images add, each counted once, in
 * Wilson's interval ({@link ShareInterval}). It is never narrower than if all judgements
 * were independent.
 */
public final class CrossedInterval {

	private CrossedInterval() {
	}

	/**
	 * @param sample the judgements
	 * @param level the confidence level, above 0 and below 1
	 * @return the percentage judged wrongly, each rater counting alike; null with fewer
	 * than two raters, with an image that is not known, or with fewer than two images of
	 * a kind, because then raters or images have no scatter to learn from
	 */
	public static @Nullable Estimate of(CrossedSample sample, int condition, double level) {
		return of(sample.condition(condition), CrossedMoments::of, level);
	}

	/**
	 * @return the same for the percentage of fakes judged real; null also without fakes
	 */
	public static @Nullable Estimate ofFakes(CrossedSample sample, int condition, double level) {
		return of(sample.condition(condition), CrossedMoments::ofFakes, level);
	}

	/**
	 * @return the same for the percentage of reals judged fake; null also without reals
	 */
	public static @Nullable Estimate ofReals(CrossedSample sample, int condition, double level) {
		return of(sample.condition(condition), CrossedMoments::ofReals, level);
	}

	/**
	 * @return the degrees of freedom of the variance over raters and images
	 * (Satterthwaite 1946); of that over raters if there is no other
	 */
	public static double degreesOfFreedom(CrossedSample sample, int condition) {
		return CrossedMoments.of(sample.condition(condition)).degreesOfFreedom();
	}

	private static @Nullable Estimate of(CrossedCondition condition, Function<CrossedCondition, CrossedMoments> part,
			double level) {
		Interval.requireLevel(level);
		if (!condition.imagesNamed()) {
			return null;
		}
		CrossedMoments moments = part.apply(condition);
		if (!moments.vary()) {
			return null;
		}
		double score = moments.score();
		double independent = score * (1 - score) / moments.judgements();
		double variance = Math.max(independent, moments.raterVariance() + moments.imageVariance());
		return ShareInterval.of(score, variance, moments.degreesOfFreedom(), moments.judgements(), level);
	}

}
