package io.veridical.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import io.veridical.statistics.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContrastTests {

	private static final int STUDIES = 2000;

	private static final int RESAMPLES = 200;

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 10, 30 })
	void equalModelsAreRarelyCalledDifferent(int raters) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(raters);
		int called = 0;
		for (int study = 0; study < STUDIES; study++) {
			double p = Objects.requireNonNull(Contrast.of(raters(raters, random), raters(raters, random), false)).p();
			called += (p < .05) ? 1 : 0;
		}

		// 5 % is promised; with three raters Welch's test and the floor of the error call
		// fewer
		Interval rate = Wilson.percent(called, STUDIES);
		assertThat(rate.lower()).isLessThan(5);
		assertThat(rate.upper()).isGreaterThan(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 10 })
	void percentilesOfResamplesAloneCalledTooManyDifferent(int raters) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(raters);
		int called = 0;
		for (int study = 0; study < STUDIES; study++) {
			Quantiles drawn = Quantiles
				.of(differences(raters(raters, random).values(), raters(raters, random).values(), random));
			called += (drawn.at(.025) > 0 || drawn.at(.975) < 0) ? 1 : 0;
		}

		assertThat(Wilson.percent(called, STUDIES).lower()).isGreaterThan(5);
	}

	@Test
	void ratersWhoAgreeAreNotCertain() {
		double[] forty = { 40, 40 };
		double[] thirtyNine = { 39, 39 };

		// 40 and 39 of 100 judgements twice: SE about 4.9, one point is a fifth of it
		assertThat(Objects.requireNonNull(Contrast.of(of(forty), of(thirtyNine), false)).p()).isGreaterThan(.8);
	}

	// each rater's own rate is normal about 40 %, and judges a hundred images
	private static ConditionResult raters(int raters, RandomGenerator random) {
		double[] values = new double[raters];
		Arrays.setAll(values, (i) -> {
			double rate = .4 + .07 * random.nextGaussian();
			return IntStream.range(0, 100).filter((image) -> random.nextDouble() < rate).count();
		});
		return of(values);
	}

	/**
	 * Percent of a hundred images each; resamples as of conditions that share nothing.
	 */
	private static ConditionResult of(double[] values) {
		List<ErrorCounts> counts = Arrays.stream(values)
			.mapToObj((value) -> new ErrorCounts(50, (int) value / 2, 50, (int) value - (int) value / 2))
			.toList();
		Score score = Objects.requireNonNull(Score.of(counts, values, null, (RaterResamples) null));
		Intervals intervals = Intervals.overRaters(new Estimate(score.value(), 0, new Interval(0, 100, .95)), values,
				score.judgements());
		return ConditionResult.ofRaters(
				score.with(
						new ScoreIntervals(intervals, Intervals.NONE, Intervals.NONE, Intervals.NONE, Intervals.NONE)),
				values, new double[] { score.value() });
	}

	private static double[] differences(double[] a, double[] b, RandomGenerator random) {
		double[] differences = new double[RESAMPLES];
		Arrays.setAll(differences, (i) -> mean(a, random) - mean(b, random));
		return differences;
	}

	private static double mean(double[] values, RandomGenerator random) {
		return IntStream.range(0, values.length)
			.mapToDouble((i) -> values[random.nextInt(values.length)])
			.average()
			.orElseThrow();
	}

}
