package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class StaircaseTests {

	@Test
	void everyErrorLengthensAndEveryCorrectAnswerShortensUnderHype75() {
		Staircase start = Staircase.startingAt(StaircaseRule.HYPE_75);

		assertThat(start.next().millis()).isEqualTo(500);
		assertThat(start.after(false).next().millis()).isEqualTo(530);
		assertThat(start.after(true).next().millis()).isEqualTo(490);
	}

	@Test
	void onlyTheThirdCorrectAnswerInARowShortensUnderHypeLiteral() {
		Staircase two = Staircase.startingAt(StaircaseRule.HYPE_LITERAL).after(true).after(true);

		assertThat(two.next().millis()).isEqualTo(500);
		assertThat(two.after(true).next().millis()).isEqualTo(470);
		assertThat(two.after(false).next().millis()).isEqualTo(510);
		assertThat(two.after(false).after(true).after(true).next().millis()).isEqualTo(510);
	}

	@Test
	void perfectRaterReachesTheShortestExposureInFortyTrialsUnderHype75() {
		Staircase staircase = Staircase.startingAt(StaircaseRule.HYPE_75);
		for (int trial = 0; trial < 40; trial++) {
			staircase = staircase.after(true);
		}

		// (500 - 100) / 10 = 40 steps down
		assertThat(staircase.next().millis()).isEqualTo(100);
		assertThat(staircase.after(true).next().millis()).isEqualTo(100);
	}

	@Test
	void exposureIsClampedAtTheLongest() {
		Staircase staircase = Staircase.startingAt(StaircaseRule.HYPE_75);
		for (int trial = 0; trial < 20; trial++) {
			staircase = staircase.after(false);
		}

		assertThat(staircase.next().millis()).isEqualTo(1000);
	}

	@ParameterizedTest
	@CsvSource({ "hype-75, 0.750", "hype-literal, 0.630", "levitt-3-1, 0.794" })
	void targetsAreThoseOfTheFormula(String preset, double target) {
		// p^n down = (1 - p^n) up, solved for p: (30/40)^1, (10/40)^(1/3), (10/20)^(1/3)
		StaircaseRule rule = StaircaseRule.presets()
			.stream()
			.filter((candidate) -> candidate.preset().equals(preset))
			.findFirst()
			.orElseThrow();

		assertThat(rule.target()).isCloseTo(target, within(0.0005));
	}

	@ParameterizedTest
	@MethodSource("io.veridical.psychophysics.StaircaseRule#presets")
	void stationaryAccuracyIsTheTargetWithinHalfAPoint(StaircaseRule rule) {
		RandomGenerator random = new SplittableRandom(20261122);
		int correct = 0;
		int counted = 0;
		for (int run = 0; run < 10_000; run++) {
			// a shallow rater well within the limits, threshold 400..800 ms
			Psychometric rater = new Psychometric(Exposure.ofMillis(random.nextDouble(450, 650)), 3, 0);
			Staircase staircase = Staircase.startingAt(rule);
			for (int trial = 0; trial < 600; trial++) {
				boolean right = random.nextDouble() < rater.correct(staircase.next());
				if (trial >= 500) {
					correct += right ? 1 : 0;
					counted++;
				}
				staircase = staircase.after(right);
			}
		}

		// 10,000 runs: the standard error of the mean accuracy is below 0.1 point
		assertThat(100.0 * correct / counted).isCloseTo(100 * rule.target(), within(0.5));
	}

	@Test
	void modeTakesTheSmallestOfEquals() {
		assertThat(ModalExposure.ofBlock(exposures(300, 200, 300, 200, 400))).isEqualTo(200);
		assertThat(ModalExposure.ofBlock(exposures(300, 200, 300))).isEqualTo(300);
		assertThat(ModalExposure.ofRater(List.of(exposures(300, 300), exposures(420)))).isEqualTo(360);
	}

	@Test
	void emptyBlockHasNoMode() {
		assertThatIllegalArgumentException().isThrownBy(() -> ModalExposure.ofBlock(List.of()))
			.withMessage("the block is empty; a mode needs at least one trial");
	}

	private static List<Exposure> exposures(double... millis) {
		List<Exposure> exposures = new ArrayList<>();
		for (double exposure : millis) {
			exposures.add(Exposure.ofMillis(exposure));
		}
		return exposures;
	}

}
