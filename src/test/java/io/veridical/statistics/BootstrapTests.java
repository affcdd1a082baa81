package io.veridical.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class BootstrapTests {

	@ParameterizedTest
	@ValueSource(doubles = { .95, .9, .8, .5 })
	void agreesWithTheEnumerationOfAllResamples(double level) {
		double[] sample = { 0, 1, 5 };
		double[] all = meansOfAll27Resamples(sample);

		Estimate estimate = new Bootstrap(50_000, random(7)).mean(sample, level);

		// The true quantile is the smallest of the 27 equally likely means that reaches p
		assertThat(estimate.interval().lower()).isEqualTo(all[(int) Math.ceil(27 * (1 - level) / 2) - 1]);
		assertThat(estimate.interval().upper()).isEqualTo(all[(int) Math.ceil(27 * (1 + level) / 2) - 1]);
		assertThat(estimate.interval().level()).isEqualTo(level);
		assertThat(estimate.value()).isEqualTo(2);
		// The mean of n draws from the sample has its population variance 14/3 over n
		assertThat(estimate.standardError()).isCloseTo(Math.sqrt(14.0 / 9), within(.02));
	}

	@Test
	void coversTheTruthAboutAsOftenAsThePercentileBootstrapWithThirtyRatersDoes() {
		RandomGenerator raters = random(1);
		int covered = 0;
		for (int study = 0; study < 2000; study++) {
			// Rater SD of 7.6 points (science.md 5), around a model that deceives as
			// often as the paper's ProGAN
			double[] sample = DoubleStream.generate(() -> 40.3 + 7.6 * raters.nextGaussian()).limit(30).toArray();
			covered += new Bootstrap(1000, random(study)).mean(sample, .95).interval().contains(40.3) ? 1 : 0;
		}
		// About 93.6 % (science.md 5, by simulation); the standard error of 500 studies
		// is 1.1 %
		assertThat(covered / 20.0).isBetween(92.0, 96.0);
	}

	@Test
	void sameSeedGivesTheSameEstimate() {
		double[] sample = { 3, 1, 4, 1, 5, 9, 2, 6 };
		assertThat(new Bootstrap(1000, random(5)).mean(sample, .95))
			.isEqualTo(new Bootstrap(1000, random(5)).mean(sample, .95))
			.isNotEqualTo(new Bootstrap(1000, random(6)).mean(sample, .95));
	}

	@Test
	void sampleWithoutVarianceHasAPointInterval() {
		assertThat(new Bootstrap(1000, random(5)).mean(new double[] { 7, 7, 7 }, .95))
			.isEqualTo(new Estimate(7, 0, new Interval(7, 7, .95)));
	}

	@Test
	void takesOtherStatisticsThanTheMean() {
		Estimate median = new Bootstrap(1000, random(5)).estimate(new double[] { 1, 2, 3, 4, 1000 },
				(resample) -> Quantiles.of(resample).at(.5), .95);
		assertThat(median.value()).isEqualTo(3);
		assertThat(median.interval().lower()).isEqualTo(1);
	}

	@Test
	void oneValueHasNoInterval() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Bootstrap(1000, random(5)).mean(new double[] { 7 }, .95))
			.withMessageContaining("at least two");
	}

	@Test
	void refusesTooFewResamplesAndValuesThatAreNotFinite() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(99, random(5))).withMessageContaining("99");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Bootstrap(1000, random(5)).mean(new double[] { 7, Double.NaN }, .95))
			.withMessageContaining("not finite");
	}

	private static double[] meansOfAll27Resamples(double[] sample) {
		double[] means = new double[27];
		for (int i = 0; i < 27; i++) {
			means[i] = (sample[i % 3] + sample[i / 3 % 3] + sample[i / 9]) / 3;
		}
		Arrays.sort(means);
		return means;
	}

	private static RandomGenerator random(long seed) {
		return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

}
