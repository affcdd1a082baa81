package io.veridical.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGeneratorFactory;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.SignalDetection;
import io.veridical.statistics.Bootstrap;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * HYPE-infinity (Zhou et al. 2019): the mean over raters of the percentage judged
 * wrongly, with the percentile bootstrap over raters.
 */
final class HypeInfinityScores {

	static final int RESAMPLES = 10_000;

	static final double LEVEL = .95;

	private static final String GENERATOR = "L64X128MixRandom";

	private HypeInfinityScores() {
	}

	/**
	 * @param raters the counts of each finished rater, in any order
	 * @param seed where the resamples come from
	 * @return the score, or null if there are no raters
	 */
	static @Nullable Score of(List<ErrorCounts> raters, long seed) {
		if (raters.isEmpty()) {
			return null;
		}
		double[] wrong = percentages(raters, ErrorCounts::errorPercent);
		ErrorCounts pooled = raters.stream().reduce(ErrorCounts.NONE, ErrorCounts::plus);
		return new Score(raters.size(), pooled.judgements(), mean(wrong),
				mean(percentages(raters, ErrorCounts::fakesErrorPercent)),
				mean(percentages(raters, ErrorCounts::realsErrorPercent)), SignalDetection.of(pooled),
				uncertainty(wrong, seed));
	}

	private static @Nullable Estimate uncertainty(double[] wrong, long seed) {
		if (wrong.length < 2) {
			return null;
		}
		return new Bootstrap(RESAMPLES, RandomGeneratorFactory.of(GENERATOR).create(seed)).mean(wrong, LEVEL);
	}

	// Sorted, so that the order in which raters are read does not change what the seed
	// draws
	private static double[] percentages(List<ErrorCounts> raters, ToDoubleFunction<ErrorCounts> rate) {
		return raters.stream().mapToDouble(rate).sorted().toArray();
	}

	private static double mean(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum / values.length;
	}

}
