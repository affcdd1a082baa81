package io.veridical.psychophysics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PlacementTests {

	static Stream<String> presets() {
		return Placement.presets().stream();
	}

	@Test
	void everyPresetHasAName() {
		assertThat(Placement.presets()).containsExactly("hype-75", "hype-literal", "levitt-3-1", "modern");
	}

	@Test
	void unknownPresetIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Placement.of("hype"))
			.withMessage("preset is \"hype\"; it must be one of [hype-75, hype-literal, levitt-3-1, modern]");
	}

	@ParameterizedTest
	@MethodSource("presets")
	void sameFoldAsksForTheSameExposures(String preset) {
		RandomGenerator chance = new SplittableRandom(1);
		Placement one = Placement.of(preset);
		Placement other = Placement.of(preset);
		for (int trial = 0; trial < 60; trial++) {
			Exposure achieved = Exposure.ofMillis(one.next().millis() + chance.nextDouble());
			boolean correct = chance.nextInt(4) > 0;
			one = one.after(achieved, correct);
			other = other.after(achieved, correct);
			assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
			assertThat(one.next()).isEqualTo(other.next()).isBetween(one.least(), one.most());
		}
	}

	@ParameterizedTest
	@MethodSource("presets")
	void everyExposureAskedForIsWholeMilliseconds(String preset) {
		Placement placement = Placement.of(preset);
		for (int trial = 0; trial < 40; trial++) {
			assertThat(placement.next().millis() % 1).isZero();
			placement = placement.after(placement.next(), trial % 3 > 0);
		}
	}

	@Test
	void staircaseLeavesTheEndToTheBlock() {
		Placement placement = Placement.of("hype-75");
		for (int trial = 0; trial < 1000; trial++) {
			placement = placement.after(placement.next(), trial % 4 > 0);
		}

		assertThat(placement.done()).isFalse();
		assertThat(placement.least()).isEqualTo(Exposure.ofMillis(100));
		assertThat(placement.most()).isEqualTo(Exposure.ofMillis(1000));
	}

	@Test
	void modernStopsOnceTheIntervalIsNarrow() {
		SplittableRandom chance = new SplittableRandom(7);
		Psychometric rater = new Psychometric(Exposure.ofMillis(400), 4, 0.02);
		Modern placement = Modern.start();
		int trials = 0;
		while (!placement.done() && trials++ < 1000) {
			Exposure shown = placement.next();
			placement = placement.after(shown, chance.nextDouble() < rater.correct(shown));
		}

		assertThat(placement.threshold().logWidth(0.95)).isLessThanOrEqualTo(StrictMath.log(1.2));
		assertThat(trials).isLessThan(1000);
		// the interval's factor of 1.2 about a true threshold of 400 ms
		assertThat(placement.threshold().median().millis()).isCloseTo(400, within(60.0));
	}

	@Test
	void modernNeedsLessThanFiveMillisecondsAnAnswer() {
		Modern placement = Modern.start();
		for (int trial = 0; trial < 100; trial++) {
			placement = placement.after(placement.next(), trial % 4 > 0);
		}
		long start = System.nanoTime();
		for (int trial = 0; trial < 200; trial++) {
			placement = placement.after(placement.next(), trial % 4 > 0);
		}

		assertThat((System.nanoTime() - start) / 200 / 1e6).isLessThan(5);
	}

}
