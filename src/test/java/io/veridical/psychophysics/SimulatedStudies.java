package io.veridical.psychophysics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The same simulated raters under the published protocol and under {@code modern}, to
 * compare what a model's score costs.
 * <p>
 * Raters differ in threshold as said; in slope (lognormal, median as said, 0.3 in the
 * logarithm), lapse (exponential, mean 2 %) and criterion (normal, standard deviation
 * 0.3).
 *
 * @param thresholds true thresholds, in ms
 * @param published the raters' values under {@code hype-75}, three blocks of 150 trials
 * @param modern the raters' values under {@code modern}, fitted study by study
 */
record SimulatedStudies(double[] thresholds, double[] published, double[] modern) {

	/** Judgements of the qualification that every rater is paid for. */
	static final int QUALIFICATION = 100;

	private static final int PUBLISHED_RATERS = 30;

	private static final int PUBLISHED_TRIALS = 450;

	/**
	 * How raters differ.
	 *
	 * @param lognormal or normal, cut off below 50 ms
	 * @param mean of the thresholds in ms
	 * @param spread standard deviation of the thresholds in ms
	 * @param slope median
	 */
	record Raters(boolean lognormal, double mean, double spread, double slope) {

		SimulatedRater draw(SplittableRandom chance) {
			double threshold = threshold(chance);
			double steepness = this.slope * Math.exp(0.3 * chance.nextGaussian());
			double lapse = Math.min(0.2, -0.02 * Math.log(chance.nextDouble()));
			return new SimulatedRater(new Psychometric(Exposure.ofMillis(threshold), steepness, lapse),
					0.3 * chance.nextGaussian());
		}

		private double threshold(SplittableRandom chance) {
			if (this.lognormal) {
				double variance = Math.log1p(this.spread * this.spread / (this.mean * this.mean));
				return Math.exp(Math.log(this.mean) - variance / 2 + Math.sqrt(variance) * chance.nextGaussian());
			}
			double threshold = this.mean + this.spread * chance.nextGaussian();
			return (threshold < 50) ? threshold(chance) : threshold;
		}

	}

	static SimulatedStudies of(Raters raters, int studies, int size, int trials) {
		List<SimulatedStudies> parts = IntStream.range(0, studies)
			.parallel()
			.mapToObj((study) -> one(raters, size, trials, new SplittableRandom(7000 + study)))
			.toList();
		return new SimulatedStudies(all(parts, SimulatedStudies::thresholds), all(parts, SimulatedStudies::published),
				all(parts, SimulatedStudies::modern));
	}

	private static double[] all(List<SimulatedStudies> parts, Function<SimulatedStudies, double[]> values) {
		return parts.stream().map(values).flatMapToDouble(Arrays::stream).toArray();
	}

	private static SimulatedStudies one(Raters raters, int size, int trials, SplittableRandom chance) {
		List<SimulatedRater> drawn = IntStream.range(0, size).mapToObj((i) -> raters.draw(chance)).toList();
		long seed = chance.nextLong();
		return new SimulatedStudies(drawn.stream().mapToDouble((rater) -> rater.sees().threshold().millis()).toArray(),
				modes(drawn, seed), fits(drawn, trials, seed));
	}

	private static double[] modes(List<SimulatedRater> raters, long seed) {
		return IntStream.range(0, raters.size())
			.mapToDouble((i) -> SimulatedBlock.modeScore("hype-75", raters.get(i), new SplittableRandom(seed + i)))
			.toArray();
	}

	private static double[] fits(List<SimulatedRater> raters, int trials, long seed) {
		return ThresholdFit
			.ofRaters(IntStream.range(0, raters.size())
				.mapToObj((i) -> SimulatedBlock.of("modern", raters.get(i), trials, new SplittableRandom(seed - 1 - i)))
				.toList())
			.stream()
			.mapToDouble((fit) -> fit.threshold().median().millis())
			.toArray();
	}

	/** Of the published score of 30 raters, in ms of that score. */
	double publishedError() {
		return Recovery.standardDeviation(this.published) / Math.sqrt(PUBLISHED_RATERS);
	}

	/** The same in ms of threshold: the error over how far the score follows. */
	double publishedErrorPerMilli() {
		return publishedError() / slope(this.published);
	}

	/** Of a modern score, in ms of that score. */
	double modernError(int raters) {
		return Recovery.standardDeviation(this.modern) / Math.sqrt(raters);
	}

	/** The same in ms of threshold. */
	double modernErrorPerMilli(int raters) {
		return modernError(raters) / slope(this.modern);
	}

	/** By how much a rater's value grows per ms of threshold: least squares. */
	private double slope(double[] values) {
		double mean = Recovery.mean(this.thresholds);
		double products = 0;
		double squares = 0;
		for (int i = 0; i < values.length; i++) {
			products += (this.thresholds[i] - mean) * values[i];
			squares += (this.thresholds[i] - mean) * (this.thresholds[i] - mean);
		}
		return products / squares;
	}

	/** Mean of the modern values minus mean of the thresholds, in percent. */
	double modernBias() {
		return 100 * (Recovery.mean(this.modern) / Recovery.mean(this.thresholds) - 1);
	}

	double publishedBias() {
		return 100 * (Recovery.mean(this.published) / Recovery.mean(this.thresholds) - 1);
	}

	static int publishedCost() {
		return PUBLISHED_RATERS * (QUALIFICATION + PUBLISHED_TRIALS);
	}

	static int modernCost(int raters, int trials) {
		return raters * (QUALIFICATION + trials);
	}

}
