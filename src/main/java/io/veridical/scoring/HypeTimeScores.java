package io.veridical.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * HYPE-time (Zhou et al. 2019): the mean over raters of the exposure that each needs, in
 * milliseconds, with the percentile bootstrap over raters.
 */
final class HypeTimeScores {

	private HypeTimeScores() {
	}

	/**
	 * @param raters each finished rater of whom something counts, in any order
	 * @param seed where the resamples come from
	 * @return the score, or null if there are no raters
	 */
	static @Nullable Score of(List<TimedRater> raters, long seed) {
		Limits limits = new Limits((int) raters.stream().filter(TimedRater::atShortest).count(),
				(int) raters.stream().filter(TimedRater::atLongest).count());
		return Score.of(raters.stream().map(TimedRater::counts).toList(),
				raters.stream().mapToDouble(TimedRater::millis).toArray(), limits, seed);
	}

}
