package io.veridical.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * How often each interval of a score holds the truth, over many simulated studies of 30
 * raters who judge 100 images each. Raters have the share in the variance of a judgement
 * that gives their scores a standard deviation of 7 points at an error of 50 %, images
 * that of dgm-eval.
 */
public final class CoverageStudy {

	private static final double LEVEL = .95;

	private static final int RATERS = 30;

	private static final int IMAGES = 100;

	private static final double IMAGE_ICC = .15;

	/** (7 / 50)^2 = icc + (1 - icc) / 100. */
	private static final double RATER_ICC = (.14 * .14 - .01) / .99;

	private CoverageStudy() {
	}

	/**
	 * The intervals, each for the question it is asked here.
	 */
	public enum Kind {

		/** These images: the percentile bootstrap over raters. */
		PUBLISHED_THESE,

		/** These images: {@link RaterInterval}. */
		RATERS_THESE,

		/** Images like these: the percentile bootstrap over raters. */
		PUBLISHED_LIKE,

		/** Images like these: {@link CrossedBootstrap}, plain. */
		PRODUCT_LIKE,

		/** Images like these: {@link CrossedInterval}. */
		CORRECTED_LIKE

	}

	/**
	 * @param error the true error of the population, above 0 and below 1
	 * @param pool how many images the raters' images are drawn from
	 * @param runs how many studies
	 * @param resamples of each bootstrap
	 * @param seed where studies and resamples come from
	 * @return one for each {@link Kind}, in their order
	 */
	public static List<Coverage> run(double error, int pool, int runs, int resamples, long seed) {
		SimulatedStudy study = new SimulatedStudy(RATERS, IMAGES, pool, error, RATER_ICC, IMAGE_ICC);
		List<List<Coverage>> studies = IntStream.range(0, runs)
			.parallel()
			.mapToObj((run) -> intervals(study.draw(random(seed + run)), resamples, seed + run))
			.toList();
		return Arrays.stream(Kind.values())
			.map((kind) -> studies.stream()
				.map((each) -> each.get(kind.ordinal()))
				.reduce(Coverage.NONE, Coverage::plus))
			.toList();
	}

	private static List<Coverage> intervals(SimulatedStudy.Drawn drawn, int resamples, long seed) {
		Interval published = new Bootstrap(resamples, random(~seed)).mean(drawn.raterPercent(), LEVEL).interval();
		Estimate raters = RaterInterval.ofPercent(drawn.raterPercent(), RATERS * IMAGES, LEVEL);
		Estimate product = new CrossedBootstrap(resamples, seed).of(drawn.sample()).score(0, LEVEL);
		Estimate corrected = CrossedInterval.of(drawn.sample(), 0, LEVEL);
		if (product == null || corrected == null) {
			throw new IllegalStateException("A study with raters and images has no interval");
		}
		return List.of(Coverage.of(published, drawn.pool()), Coverage.of(raters.interval(), drawn.pool()),
				Coverage.of(published, drawn.population()), Coverage.of(product.interval(), drawn.population()),
				Coverage.of(corrected.interval(), drawn.population()));
	}

	private static RandomGenerator random(long seed) {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	/**
	 * How an interval did.
	 *
	 * @param runs in how many studies
	 * @param below how often the truth lay below it
	 * @param above how often it lay above it
	 * @param widths the sum of its widths, in points
	 */
	public record Coverage(int runs, int below, int above, double widths) {

		static final Coverage NONE = new Coverage(0, 0, 0, 0);

		static Coverage of(Interval interval, double truth) {
			return new Coverage(1, (truth < interval.lower()) ? 1 : 0, (truth > interval.upper()) ? 1 : 0,
					interval.width());
		}

		Coverage plus(Coverage other) {
			return new Coverage(this.runs + other.runs, this.below + other.below, this.above + other.above,
					this.widths + other.widths);
		}

		/**
		 * @return the percentage of studies in which it held the truth
		 */
		public double percent() {
			return 100 - 100.0 * (this.below + this.above) / this.runs;
		}

		/**
		 * @return where that percentage lies with endlessly many studies (Wilson)
		 */
		public Interval percentInterval(double level) {
			return ShareInterval.of(percent() / 100, 0, Double.POSITIVE_INFINITY, this.runs, level).interval();
		}

		/**
		 * @return its mean width, in points
		 */
		public double width() {
			return this.widths / this.runs;
		}

	}

}
