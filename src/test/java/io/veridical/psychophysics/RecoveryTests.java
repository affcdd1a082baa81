package io.veridical.psychophysics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How far results lie from the thresholds of simulated raters. Chance is seeded, so these
 * are the same figures every time; {@link RecoveryPage} prints many more.
 */
class RecoveryTests {

	@ParameterizedTest
	@CsvSource({ "150, 81", "250, 79", "400, 76", "700, 71.5" })
	void accuracyOfAFinishedBlockStillShowsWhereItBegan(double threshold, double percent) {
		RandomGenerator chance = new SplittableRandom(1);
		SimulatedRater rater = SimulatedRater.unbiased(threshold, 3, 0);
		int right = 0;
		for (int block = 0; block < 2000; block++) {
			right += SimulatedBlock.of("hype-75", rater, 150, chance).stream().filter(ExposedTrial::correct).count();
		}

		// the figures of the simulation in the project's science notes, read to 0.5 point
		assertThat(right / 3000.0).isCloseTo(percent, within(1.0));
	}

	@ParameterizedTest
	@CsvSource({ "250, 266", "400, 421", "800, 714", "1500, 986" })
	void publishedScoreIsDrawnTowardsTheMiddleOfItsRange(double threshold, double mode) {
		Recovery sessions = Recovery.ofThreeBlocks("hype-75", SimulatedRater.unbiased(threshold, 2, 0.01), 500);

		// the same notes; 1500 ms read as 986 is -34 %. Slope 2 and 1 % of lapses bring
		// back
		// all four of their figures
		assertThat(sessions.reading(Recovery::mode).bias()).isCloseTo(100 * (mode / threshold - 1), within(2.5));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 150, 400, 1000, 3000 })
	void modernIsWithinFivePercentAfter150Trials(double threshold) {
		Recovery sessions = Recovery.of("modern", SimulatedRater.unbiased(threshold, 3, 0.02), 150, 80);

		// the standard error of the mean of 80 sessions is 1 %
		assertThat(sessions.reading(Recovery::signalDetection).bias()).isCloseTo(0, within(5.0));
		assertThat(sessions.reading(Recovery::weibull).bias()).isCloseTo(0, within(5.0));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 150, 3000 })
	void modernIsWithinThreePercentAfter450Trials(double threshold) {
		Recovery sessions = Recovery.of("modern", SimulatedRater.unbiased(threshold, 3, 0.02), 450, 50);

		// the standard error of the mean of 50 sessions is 0.7 %
		assertThat(sessions.reading(Recovery::signalDetection).bias()).isCloseTo(0, within(3.0));
		assertThat(sessions.reading(Recovery::weibull).bias()).isCloseTo(0, within(3.0));
	}

	@Test
	void modernIsWithinFivePercentForARaterWhoPrefersToSayReal() {
		SimulatedRater rater = new SimulatedRater(new Psychometric(Exposure.ofMillis(400), 3, 0.02), 0.4);

		assertThat(Recovery.of("modern", rater, 150, 80).reading(Recovery::signalDetection).bias()).isCloseTo(0,
				within(5.0));
	}

	@Test
	void chanceNeverPassesForAThreshold() {
		RandomGenerator chance = new SplittableRandom(2);
		Placement placement = Placement.of("modern");
		for (int trial = 0; trial < 150; trial++) {
			placement = placement.after(placement.next(), chance.nextBoolean());
		}

		assertThat(((Modern) placement).threshold().within(placement.least(), placement.most()))
			.isInstanceOf(Threshold.Above.class);
		assertThat(placement.next()).isEqualTo(placement.most());
	}

}
