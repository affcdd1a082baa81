package io.veridical.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The percentile bootstrap of Efron (1979): draws the units of a sample again and again,
 * with replacement, and reads the interval off the quantiles ({@link Quantiles}) of the
 * statistic. This is the interval of the HYPE paper (Zhou et al. 2019), whose "Std." is
 * the {@link Estimate#standardError() standard error} here.
 * <p>
 * With few units it is a little too narrow: at 95 % and 30 units it covers about 93.6 %.
 */
public final class Bootstrap {

	private final int resamples;

	private final RandomGenerator random;

	/**
	 * @param resamples how many resamples to draw, at least 100
	 * @param random where the draws come from; the same seed gives the same result
	 */
	public Bootstrap(int resamples, RandomGenerator random) {
		if (resamples < 100) {
			throw new IllegalArgumentException(
					"resamples is %d; at least 100 are needed to read off an interval".formatted(resamples));
		}
		this.resamples = resamples;
		this.random = random;
	}

	/**
	 * @param sample one value per unit of resampling (a rater), at least two
	 * @param level the confidence level, above 0 and below 1
	 * @return the mean of the sample with its uncertainty, in the sample's unit
	 */
	public Estimate mean(double[] sample, double level) {
		return estimate(sample, Bootstrap::mean, level);
	}

	/**
	 * @param sample one value per unit of resampling (a rater), at least two
	 * @param statistic a finite number for every resample; it must not change or keep its
	 * argument
	 * @param level the confidence level, above 0 and below 1
	 * @return the statistic of the sample with its uncertainty
	 * @throws IllegalArgumentException if the sample has fewer than two values or one is
	 * not finite
	 */
	public Estimate estimate(double[] sample, ToDoubleFunction<double[]> statistic, double level) {
		Interval.requireLevel(level);
		if (sample.length < 2) {
			throw new IllegalArgumentException(
					"sample has %d values; an interval needs at least two".formatted(sample.length));
		}
		if (!Arrays.stream(sample).allMatch(Double::isFinite)) {
			throw new IllegalArgumentException("sample holds a value that is not finite");
		}
		double[] statistics = new double[this.resamples];
		double[] resample = new double[sample.length];
		for (int i = 0; i < this.resamples; i++) {
			for (int j = 0; j < resample.length; j++) {
				resample[j] = sample[this.random.nextInt(sample.length)];
			}
			statistics[i] = statistic.applyAsDouble(resample);
		}
		Quantiles quantiles = Quantiles.of(statistics);
		double tail = (1 - level) / 2;
		return new Estimate(statistic.applyAsDouble(sample), standardDeviation(statistics),
				new Interval(quantiles.at(tail), quantiles.at(1 - tail), level));
	}

	private static double mean(double[] values) {
		double sum = 0;
		for (double value : values) {
			sum += value;
		}
		return sum / values.length;
	}

	static double standardDeviation(double[] values) {
		double mean = mean(values);
		double squares = 0;
		for (double value : values) {
			squares += (value - mean) * (value - mean);
		}
		return Math.sqrt(squares / (values.length - 1));
	}

}
