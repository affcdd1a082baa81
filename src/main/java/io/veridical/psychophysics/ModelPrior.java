package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is held likely of a rater before the first answer, as nodes and weights that add
 * up to 1.
 * <p>
 * The threshold is equally likely everywhere on the logarithmic axis from 12.5 ms to 20
 * s, four times beyond the exposures of {@link Modern} on both sides, so that a result
 * may lie outside of what was shown. The slope is lognormal with median 2 and a standard
 * deviation of 0.7 in its logarithm: 95 % between 0.5 (accuracy that creeps up over
 * decades of exposure) and 8 (a step). The lapse is Beta(1, 19): mean 5 %, most likely 0
 * and never fixed there (Wichmann and Hill 2001). The criterion is normal about 0 with a
 * standard deviation of 0.5; the raters of the published StyleGAN scores stand at 0.3.
 *
 * @param nodes values, ascending
 * @param weights their probabilities
 */
record ModelPrior(double[] nodes, double[] weights) {

	static final double LEAST_THRESHOLD = 12.5;

	static final double MOST_THRESHOLD = 20_000;

	private static final double MOST_LAPSE = 0.25;

	/**
	 * @param count nodes from 0.5 to 8
	 */
	static ModelPrior slope(int count) {
		double[] logs = LogAxis.logs(0.5, 8, count);
		return weighted(Arrays.stream(logs).map(StrictMath::exp).toArray(),
				Arrays.stream(logs).map((log) -> gauss((log - StrictMath.log(2)) / 0.7)).toArray());
	}

	/**
	 * @param count nodes above 0 and below 0.25, closer together near 0
	 */
	static ModelPrior lapse(int count) {
		double[] roots = IntStream.range(0, count).mapToDouble((i) -> (i + 0.5) / count).toArray();
		return weighted(Arrays.stream(roots).map((root) -> MOST_LAPSE * root * root).toArray(),
				Arrays.stream(roots).map((root) -> root * StrictMath.pow(1 - MOST_LAPSE * root * root, 18)).toArray());
	}

	private static double gauss(double z) {
		return StrictMath.exp(-z * z / 2);
	}

	private static ModelPrior weighted(double[] nodes, double[] densities) {
		double sum = Arrays.stream(densities).sum();
		return new ModelPrior(nodes, Arrays.stream(densities).map((density) -> density / sum).toArray());
	}

	int size() {
		return this.nodes.length;
	}

}
