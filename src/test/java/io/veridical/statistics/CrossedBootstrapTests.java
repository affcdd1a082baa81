package io.veridical.statistics;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CrossedBootstrapTests {

	private static final Offset<Double> DIGITS = within(1e-11);

	// crossed.py (Python, NumPy 2.4.6), the lines "seed 7 resample ..."
	@ParameterizedTest
	@CsvSource({ "0, 50.94233505120849, 45.1781627983001, 56.70650730411687",
			"1, 29.10838027925624, 21.939586645468996, 36.277173913043484",
			"2, 41.81546230732567, 38.347260909935, 45.28366370471634",
			"255, 45.58852438254613, 33.44069723380068, 57.7363515312916",
			"256, 64.23211162250826, 54.24710424710424, 74.2171189979123",
			"9999, 52.90998250330156, 40.42253521126759, 65.39742979533555" })
	void aSeedGivesTheDigitsThatAnotherLanguageGets(int resample, double score, double fakes, double reals) {
		CrossedReplicates replicates = new CrossedBootstrap(10_000, 7).of(CrossedStudies.reference());

		assertThat(replicates.scores(0)[resample]).isCloseTo(score, DIGITS);
		assertThat(replicates.fakes(0)[resample]).isCloseTo(fakes, DIGITS);
		assertThat(replicates.reals(0)[resample]).isCloseTo(reals, DIGITS);
	}

	@Test
	void agreesWithPoissonWeightsOfAnotherGenerator() {
		Estimate score = score(CrossedStudies.reference());

		// crossed.py, NumPy 2.4.6: 200,000 resamples with default_rng(1).poisson(1, ...);
		// the limits are three standard errors of 10,000 resamples
		assertThat(score.value()).isCloseTo(44.515810276679844, DIGITS);
		assertThat(score.standardError()).isCloseTo(6.85835, within(.15));
		assertThat(score.interval().lower()).isCloseTo(30.79466, within(.55));
		assertThat(score.interval().upper()).isCloseTo(57.80516, within(.55));
	}

	@Test
	void threadsDoNotMatter() {
		CrossedSample sample = CrossedStudies.reference();
		ForkJoinPool alone = new ForkJoinPool(1);
		double[] ofOne = alone.submit(() -> new CrossedBootstrap(2000, 7).of(sample).scores(0)).join();
		alone.shutdown();

		assertThat(new CrossedBootstrap(2000, 7).of(sample).scores(0)).isEqualTo(ofOne);
	}

	@Test
	void theOrderOfJudgementsDoesNotMatterButTheSeedDoes() {
		CrossedSample.Builder backwards = CrossedSample.of(1);
		for (int rater = 19; rater >= 0; rater--) {
			for (int image = 39; image >= 0; image--) {
				backwards.add(0, rater, image, image < 20, (rater * image) % 3 == 0);
			}
		}
		CrossedSample sample = CrossedStudies.full(20, 40, (rater, image) -> (rater * image) % 3 == 0);
		double[] scores = new CrossedBootstrap(500, 7).of(sample).scores(0);

		assertThat(new CrossedBootstrap(500, 7).of(backwards.build()).scores(0)).isEqualTo(scores);
		assertThat(new CrossedBootstrap(500, 8).of(sample).scores(0)).isNotEqualTo(scores);
	}

	@Test
	void moreResamplesGoOnWhereFewerEnd() {
		CrossedSample sample = CrossedStudies.reference();
		assertThat(new CrossedBootstrap(1000, 7).of(sample).scores(0))
			.startsWith(new CrossedBootstrap(100, 7).of(sample).scores(0));
	}

	@Test
	void aConditionIsResampledAsIfItWereAlone() {
		CrossedSample.Builder both = CrossedSample.of(2);
		CrossedSample.Builder second = CrossedSample.of(1);
		for (int i = 0; i < 400; i++) {
			both.add(0, i / 20, i % 20, i % 2 == 0, i % 3 == 0);
			both.add(1, 100 + i / 20, 7 + i % 20, i % 2 == 0, i % 7 == 0);
			second.add(0, 100 + i / 20, 7 + i % 20, i % 2 == 0, i % 7 == 0);
		}
		CrossedReplicates replicates = new CrossedBootstrap(1000, 7).of(both.build());
		CrossedReplicates alone = new CrossedBootstrap(1000, 7).of(second.build());

		assertThat(replicates.scores(1)).isEqualTo(alone.scores(0));
		assertThat(replicates.difference(0, 1, .95)).isEqualTo(CrossedReplicates
			.difference(100 * 134 / 400.0 - 100 * 58 / 400.0, replicates.scores(0), alone.scores(0), .95));
	}

	@Test
	void conditionsThatShareRatersAndImagesMoveTogether() {
		CrossedSample.Builder sample = CrossedSample.of(2);
		for (int i = 0; i < 900; i++) {
			boolean wrong = (i / 30 * 7 + i % 30 * 11) % 13 < 5;
			sample.add(0, i / 30, i % 30, i % 2 == 0, wrong);
			sample.add(1, i / 30, i % 30, i % 2 == 0, wrong);
		}
		assertThat(new CrossedBootstrap(1000, 7).of(sample.build()).difference(0, 1, .95))
			.isEqualTo(new Estimate(0, 0, new Interval(0, 0, .95)));
	}

	@Test
	void imagesThatAreNotKnownStayAsTheyAre() {
		CrossedSample.Builder unnamed = CrossedSample.of(1);
		CrossedSample.Builder eachItsOwnRater = CrossedSample.of(1);
		for (int rater = 0; rater < 30; rater++) {
			for (int i = 0; i < 100; i++) {
				unnamed.add(0, rater, -1, i % 2 == 0, i < rater);
			}
			eachItsOwnRater.add(0, rater, -1, true, rater % 2 == 0);
		}
		double[] raters = DoubleStream.iterate(0, (rater) -> rater + 1).limit(30).toArray();

		// Of raters alone: the standard error of a mean of 0, 1, ..., 29, by Poisson
		// weights within 1/30 of s / sqrt(n), 10,000 resamples within 3 %
		assertThat(score(unnamed.build()).standardError()).isCloseTo(RaterInterval.of(raters, .95).standardError(),
				Offset.offset(.1));
		assertThat(unnamed.build().imagesNamed(0)).isFalse();
	}

	@Test
	void raterWithManyJudgementsIsAddedInPieces() {
		// 3000 of one kind do not fit into a byte each, nor into 16 bits when weighed
		CrossedSample many = CrossedStudies.full(3, 6000, (rater, image) -> image % (rater + 2) == 0);
		double[] scores = new CrossedBootstrap(100, 7).of(many).scores(0);
		CrossedTask oneByOne = new CrossedTask(many.condition(0), new ResamplingWeights(7), 100);

		for (int resample : new int[] { 0, 13, 99 }) {
			assertThat(scores[resample]).isEqualTo(oneByOne.score(resample));
		}
	}

	@Test
	void twoRatersAndTwoImagesAreDrawnUntilSomethingIsThere() {
		double[] scores = new CrossedBootstrap(5000, 7).of(CrossedStudies.full(2, 2, (rater, image) -> rater == image))
			.scores(0);

		assertThat(Arrays.stream(scores).boxed()).hasSize(5000).allMatch((score) -> score >= 0 && score <= 100);
		assertThat(Arrays.stream(scores).average().orElse(-1)).as("by symmetry").isCloseTo(50, within(2.5));
	}

	@Test
	void withoutAnyErrorAndWithNothingButErrorsThereIsNoScatter() {
		assertThat(score(CrossedStudies.full(5, 8, (rater, image) -> false)))
			.isEqualTo(new Estimate(0, 0, new Interval(0, 0, .95)));
		assertThat(score(CrossedStudies.full(5, 8, (rater, image) -> true)))
			.isEqualTo(new Estimate(100, 0, new Interval(100, 100, .95)));
	}

	@Test
	void millionsOfIdenticalRowsAreResampled() {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int i = 0; i < 2_000_000; i++) {
			sample.add(0, i % 2, 0, true, true);
		}
		assertThat(new CrossedBootstrap(1000, 7).of(sample.build()).score(0, .95))
			.isEqualTo(new Estimate(100, 0, new Interval(100, 100, .95)));
	}

	@Test
	void fakesAloneAreAScore() {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int i = 0; i < 100; i++) {
			sample.add(0, i / 10, i % 10, true, i % 4 == 0);
		}
		CrossedReplicates replicates = new CrossedBootstrap(100, 7).of(sample.build());
		assertThat(replicates.scores(0)).isEqualTo(replicates.fakes(0));
		assertThat(replicates.reals(0)).isEmpty();
	}

	@Test
	void withoutJudgementsThereIsNoScoreAndWithOneRaterNoInterval() {
		CrossedSample sample = CrossedSample.of(2).add(1, 3, 5, true, true).add(1, 3, 6, true, false).build();
		CrossedReplicates replicates = new CrossedBootstrap(100, 7).of(sample);

		assertThat(replicates.scores(0)).isEmpty();
		assertThat(replicates.score(0, .95)).isNull();
		assertThat(replicates.score(1, .95)).isNull();
		assertThat(replicates.difference(0, 1, .95)).isNull();
	}

	@Test
	void refusesWhatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CrossedBootstrap(99, 7)).withMessageContaining("99");
		CrossedSample.Builder sample = CrossedSample.of(1);
		assertThatIllegalArgumentException().isThrownBy(() -> sample.add(1, 0, 0, true, true))
			.withMessageContaining("condition is 1");
		assertThatIllegalArgumentException().isThrownBy(() -> sample.add(0, -1, 0, true, true))
			.withMessageContaining("rater is -1");
		assertThatIllegalArgumentException().isThrownBy(() -> sample.add(0, 0, -2, true, true))
			.withMessageContaining("image is -2");
	}

	private static Estimate score(CrossedSample sample) {
		Estimate score = new CrossedBootstrap(10_000, 7).of(sample).score(0, .95);
		if (score == null) {
			throw new AssertionError("no score");
		}
		return score;
	}

}
