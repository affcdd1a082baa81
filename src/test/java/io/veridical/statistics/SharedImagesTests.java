package io.veridical.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SharedImagesTests {

	// ten raters a condition judge the same two reals: all are wrong about the one and
	// right about the other. The mean product of two judgements is 1/2 on one image and 0
	// on different ones; an image has half of the weight in either score, so the two
	// images together 2 * 1/2 * 1/2
	@Test
	void imagesThatEverybodyJudgesMoveBothScores() {
		SharedImages a = judged(0, 10, true);
		SharedImages b = judged(10, 10, true);

		assertThat(a.covariance(b)).isCloseTo(10_000 * .5 * .5, within(1e-9));
		assertThat(b.covariance(a)).isCloseTo(a.covariance(b), within(1e-9));
	}

	@Test
	void sameRatersAreLeftToTheRaters() {
		SharedImages both = judged(0, 10, true);

		// of a hundred pairs of raters ten are one and the same
		assertThat(both.covariance(judged(0, 10, true))).isCloseTo(10_000 * .5 * .5 * .9, within(1e-9));
	}

	@Test
	void differentImagesMoveNothing() {
		assertThat(judged(0, 10, true).covariance(judged(10, 10, false))).isZero();
	}

	@Test
	void imagesOfEqualDifficultyMoveNothing() {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		double sum = 0;
		for (int study = 0; study < 200; study++) {
			sum += chance(0, random).covariance(chance(20, random));
		}

		// what chance leaves, cut off at 0, is a small part of the variance of a score of
		// 2,000 judgements, 10,000 / 4 / 2000
		assertThat(sum / 200).isLessThan(10_000 / 4.0 / 2000 / 4);
	}

	private static SharedImages judged(int firstRater, int raters, boolean sameImages) {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int rater = firstRater; rater < firstRater + raters; rater++) {
			int first = sameImages ? 0 : 10;
			sample.add(0, rater, first, false, true);
			sample.add(0, rater, first + 1, false, false);
		}
		return SharedImages.of(sample.build(), 0);
	}

	private static SharedImages chance(int firstRater, RandomGenerator random) {
		CrossedSample.Builder sample = CrossedSample.of(1);
		for (int rater = firstRater; rater < firstRater + 20; rater++) {
			for (int image = 0; image < 100; image++) {
				sample.add(0, rater, image, false, random.nextBoolean());
			}
		}
		return SharedImages.of(sample.build(), 0);
	}

}
