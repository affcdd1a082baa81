package io.veridical.scoring;

import java.util.List;

import io.veridical.psychophysics.ErrorCounts;
import org.jspecify.annotations.Nullable;

/**
 * HYPE-infinity (Zhou et al. 2019): the mean over raters of the percentage judged
 * wrongly, with the percentile bootstrap over raters.
 */
final class HypeInfinityScores {

	private HypeInfinityScores() {
	}

	/**
	 * @param raters the counts of each finished rater, in any order
	 * @param seed where the resamples come from
	 * @return the score, or null if there are no raters
	 */
	static @Nullable Score of(List<ErrorCounts> raters, long seed) {
		return Score.of(raters, values(raters), null, seed);
	}

	/**
	 * @return what each rater is worth, in the order given
	 */
	static double[] values(List<ErrorCounts> raters) {
		return raters.stream().mapToDouble(ErrorCounts::errorPercent).toArray();
	}

}
