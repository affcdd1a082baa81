package io.veridical.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import io.veridical.statistics.Quantiles;
import io.veridical.statistics.WelchTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContrastTests {

	private static final int STUDIES = 2000;

	private static final int RESAMPLES = 200;

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 10, 30 })
	void equalModelsAreRarelyCalledDifferent(int raters) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(raters);
		int called = 0;
		for (int study = 0; study < STUDIES; study++) {
			double p = p(raters(raters, random), raters(raters, random));
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
		assertThat(p(of(forty), of(thirtyNine))).isGreaterThan(.8);
	}

	@Test
	void sameRatersAreTestedOnTheirDifferences() {
		double[] a = { 412, 388, 530, 295, 610, 455, 370, 502 };
		double[] b = { 380, 350, 545, 270, 540, 430, 365, 470 };

		WelchTest test = test(millis("a", 8, a), millis("b", 8, b));

		// SciPy 1.17.1, scipy.stats.ttest_rel(a, b): statistic 3.0333507312652737,
		// pvalue .019024457283559903, df 7, 95 % interval 5.842137385784294 to
		// 47.1578626142157
		assertThat(test.df()).isEqualTo(7);
		assertThat(test.p()).isCloseTo(.019024457283559903, within(1e-12));
		assertThat(test.difference().value() / test.difference().standardError()).isCloseTo(3.0333507312652737,
				within(1e-9));
		assertThat(test.difference().interval().lower()).isCloseTo(5.842137385784294, within(1e-6));
	}

	@ParameterizedTest
	@CsvSource({ "10, 0", "30, 0", "10, 10", "20, 5", "5, 25" })
	void equalModelsJudgedByTheSameRatersAreRarelyCalledDifferent(int both, int apart) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(100L * both + apart);
		int called = 0;
		int unpaired = 0;
		for (int study = 0; study < 4 * STUDIES; study++) {
			double[] a = new double[both + apart];
			double[] b = new double[both + apart];
			for (int rater = 0; rater < a.length; rater++) {
				double threshold = 400 + 90 * random.nextGaussian();
				double other = (rater < both) ? threshold : 400 + 90 * random.nextGaussian();
				a[rater] = threshold + 30 * random.nextGaussian();
				b[rater] = other + 30 * random.nextGaussian();
			}
			called += (p(millis("a", both, a), millis("b", both, b)) < .05) ? 1 : 0;
			unpaired += (p(millis("a", 0, a), millis("b", 0, b)) < .05) ? 1 : 0;
		}

		Interval rate = Wilson.percent(called, 4 * STUDIES);
		// the paired test calls 5 %, the partly paired one a little fewer: 4.1 to 4.9 %
		// in
		// the same simulation with NumPy 2.4.6 and SciPy 1.17.1
		assertThat(rate.lower()).isLessThan(5);
		assertThat(rate.upper()).isGreaterThan((apart > 0) ? 4 : 5);
		// taken for different people, they hide differences that are there
		assertThat(Wilson.percent(unpaired, 4 * STUDIES).upper()).isLessThan(5);
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

	private static ConditionResult of(double[] values) {
		return of(UUID.randomUUID().toString(), values);
	}

	/**
	 * Percent of a hundred images each, of raters of one group.
	 */
	private static ConditionResult of(String group, double[] values) {
		List<ErrorCounts> counts = Arrays.stream(values)
			.mapToObj((value) -> new ErrorCounts(50, (int) value / 2, 50, (int) value - (int) value / 2))
			.toList();
		return result(values, counts, null, names(group, 0, values.length));
	}

	/**
	 * Milliseconds, the first of them of raters who are in every group.
	 */
	private static ConditionResult millis(String group, int both, double[] values) {
		List<ErrorCounts> counts = Collections.nCopies(values.length, new ErrorCounts(75, 20, 75, 20));
		return result(values, counts, new Limits(0, 0), names(group, both, values.length));
	}

	private static List<String> names(String group, int both, int count) {
		return IntStream.range(0, count).mapToObj((i) -> ((i < both) ? "both" : group) + i).toList();
	}

	private static ConditionResult result(double[] values, List<ErrorCounts> counts, @Nullable Limits limits,
			List<String> who) {
		Score score = Score.of(counts, values, limits, (RaterResamples) null);
		Estimate any = new Estimate(score.value(), 0, new Interval(0, 1000, .95));
		Intervals intervals = (limits == null) ? Intervals.overRaters(any, values, score.judgements())
				: Intervals.overRaters(any, values);
		return ConditionResult.ofRaters(
				score.with(
						new ScoreIntervals(intervals, Intervals.NONE, Intervals.NONE, Intervals.NONE, Intervals.NONE)),
				values, who);
	}

	private static double p(ConditionResult a, ConditionResult b) {
		return test(a, b).p();
	}

	private static WelchTest test(ConditionResult a, ConditionResult b) {
		return Objects.requireNonNull(Contrast.of(a, b, false).test());
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
