package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is held likely of one property of a rater before the first answer, as nodes and
 * weights that add up to 1.
 * <p>
 * In a fit the threshold is lognormal about 500 ms with a standard deviation of 1.6 in
 * its logarithm: 95 % from 22 ms to 11.5 s. A deviation of 1 would draw the fits of
 * shallow raters with thresholds of 150 and 3000 ms by 5 to 7 % towards the middle in 150
 * trials. The grid from 12.5 ms to 20 s goes four times beyond the exposures of
 * {@link Modern} on both sides, so that a result may lie outside of what was shown. The
 * slope is lognormal with median 2.4 and a standard deviation of 0.6 in its logarithm: 95
 * % from 0.7 (accuracy creeps up over decades of exposure) to 8 (a step). The lapse is
 * Beta(1, 39): most likely 0, mean 2.5 %, up to 25 %; never fixed (Wichmann and Hill
 * 2001). The criterion is normal about 0 with a standard deviation of 0.4; the raters of
 * the published StyleGAN score stand at 0.3.
 *
 * @param nodes values, ascending
 * @param weights their probabilities
 */
record ModelPrior(double[] nodes, double[] weights) {

	static final double LEAST_THRESHOLD = 12.5;

	static final double MOST_THRESHOLD = 20_000;

	private static final double MIDDLE = StrictMath.log(500);

	private static final double MOST_LAPSE = 0.25;

	/**
	 * The logarithm of a threshold's prior density, up to a constant.
	 * @param logThreshold natural logarithm of the threshold in ms
	 * @param spread standard deviation about ln 500
	 */
	static double logThreshold(double logThreshold, double spread) {
		double z = (logThreshold - MIDDLE) / spread;
		return -z * z / 2;
	}

	/**
	 * @param count nodes from 0.5 to 8
	 * @param median the slope in the middle of the prior
	 * @param spread standard deviation of the slope's natural logarithm
	 */
	static ModelPrior slope(int count, double median, double spread) {
		double[] logs = LogAxis.logs(0.5, 8, count);
		return weighted(Arrays.stream(logs).map(StrictMath::exp).toArray(),
				Arrays.stream(logs).map((log) -> gauss((log - StrictMath.log(median)) / spread)).toArray());
	}

	/**
	 * @param count nodes above 0 and below 0.25, closer together near 0
	 */
	static ModelPrior lapse(int count) {
		double[] roots = IntStream.range(0, count).mapToDouble((i) -> (i + 0.5) / count).toArray();
		return weighted(Arrays.stream(roots).map((root) -> MOST_LAPSE * root * root).toArray(),
				Arrays.stream(roots).map((root) -> root * StrictMath.pow(1 - MOST_LAPSE * root * root, 38)).toArray());
	}

	/**
	 * @param count an odd number of nodes from -1.2 to 1.2
	 */
	static ModelPrior criterion(int count) {
		double[] nodes = IntStream.range(0, count).mapToDouble((i) -> -1.2 + 2.4 * i / (count - 1)).toArray();
		return weighted(nodes, Arrays.stream(nodes).map((node) -> gauss(node / 0.4)).toArray());
	}

	/** No bias, taken for granted. */
	static ModelPrior unbiased() {
		return new ModelPrior(new double[] { 0 }, new double[] { 1 });
	}

	private static double gauss(double z) {
		return StrictMath.exp(-z * z / 2);
	}

	private static ModelPrior weighted(double[] nodes, double[] densities) {
		double sum = Arrays.stream(densities).sum();
		return new ModelPrior(nodes, Arrays.stream(densities).map((density) -> density / sum).toArray());
	}

	/** The same nodes with other probabilities. */
	ModelPrior with(double[] weights) {
		return new ModelPrior(this.nodes, weights);
	}

	double mean() {
		return IntStream.range(0, size()).mapToDouble((i) -> this.nodes[i] * this.weights[i]).sum();
	}

	double geometricMean() {
		return StrictMath
			.exp(IntStream.range(0, size()).mapToDouble((i) -> StrictMath.log(this.nodes[i]) * this.weights[i]).sum());
	}

	int size() {
		return this.nodes.length;
	}

}
