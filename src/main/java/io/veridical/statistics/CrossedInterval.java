package io.veridical.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The interval of a score that speaks for other raters and for other images like these:
 * the variance over raters and the variance that shared images add, each counted once.
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
		Interval.requireLevel(level);
		CrossedCondition judged = sample.condition(condition);
		if (judged.raters() < 2 || !judged.imagesNamed()) {
			return null;
		}
		CrossedMoments moments = CrossedMoments.of(judged);
		if (!moments.imagesVary()) {
			return null;
		}
		double variance = moments.raterVariance() + moments.imageVariance();
		return ShareInterval.of(moments.score(), variance, moments.degreesOfFreedom(), judged.judgements(), level);
	}

}
