package io.veridical.statistics;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class KrippendorffAlphaTests {

	@Test
	void isThePublishedValueOfKrippendorffsExample() {
		// Krippendorff (2011), section C: four observers, twelve units, values 1 to 5,
		// some missing: nominal alpha = .743
		int[][] counts = { { 3, 0, 0, 0, 0 }, { 0, 3, 1, 0, 0 }, { 0, 0, 4, 0, 0 }, { 0, 0, 4, 0, 0 },
				{ 0, 4, 0, 0, 0 }, { 1, 1, 1, 1, 0 }, { 0, 0, 0, 4, 0 }, { 3, 1, 0, 0, 0 }, { 0, 4, 0, 0, 0 },
				{ 0, 0, 0, 0, 3 }, { 2, 0, 0, 0, 0 }, { 0, 0, 1, 0, 0 } };
		assertThat(KrippendorffAlpha.nominal(counts)).isCloseTo(.743, within(.0005));
	}

	// DKPro Statistics 2.2.1, KrippendorffAlphaAgreement with NominalDistanceFunction
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void agreesWithDkproOnImagesThatFewRatersSaw(long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		CodingAnnotationStudy study = new CodingAnnotationStudy(12);
		int[][] counts = new int[60][2];
		for (int image = 0; image < 60; image++) {
			double wrong = random.nextDouble();
			Object[] answers = new Object[12];
			for (int rater = 0; rater < 12; rater++) {
				if (random.nextInt(3) == 0) {
					int answer = (random.nextDouble() < wrong) ? 1 : 0;
					answers[rater] = answer;
					counts[image][answer]++;
				}
			}
			study.addItemAsArray(answers);
		}
		double expected = new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
		assertThat(KrippendorffAlpha.nominal(counts)).isCloseTo(expected, within(1e-12));
	}

	@Test
	void ratersWhoAgreeOnEveryImageHaveOne() {
		assertThat(KrippendorffAlpha.nominal(new int[][] { { 5, 0 }, { 0, 3 } })).isEqualTo(1);
	}

	@Test
	void withoutPairsOrDifferencesThereIsNoAgreementToSpeakOf() {
		assertThat(KrippendorffAlpha.nominal(new int[0][])).isNull();
		assertThat(KrippendorffAlpha.nominal(new int[][] { { 1, 0 }, { 0, 1 } })).isNull();
		assertThat(KrippendorffAlpha.nominal(new int[][] { { 5, 0 }, { 7, 0 } })).isNull();
	}

	@Test
	void millionsOfAnswersToOneImageAreCounted() {
		// Two answers half and half: observed disagreement equals the expected, so that
		// alpha is 1 - (n - 1) / n x n / (n - 1) = 0
		assertThat(KrippendorffAlpha.nominal(new int[][] { { 100_000_000, 100_000_000 } })).isCloseTo(0, within(1e-12));
	}

}
