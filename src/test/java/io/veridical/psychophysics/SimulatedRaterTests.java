package io.veridical.psychophysics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SimulatedRaterTests {

	private static final Exposure THRESHOLD = Exposure.ofMillis(400);

	@Test
	void unbiasedRaterIsRightInThreeQuartersAtTheThreshold() {
		SimulatedRater rater = SimulatedRater.unbiased(400, 3, 0);

		assertThat(rater.saysFake(true, THRESHOLD)).isCloseTo(0.75, within(1e-9));
		assertThat(rater.saysFake(false, THRESHOLD)).isCloseTo(0.25, within(1e-9));
	}

	@Test
	void lapsesCapAccuracyAsThePsychometricFunctionSays() {
		SimulatedRater rater = SimulatedRater.unbiased(400, 3, 0.04);

		assertThat(rater.saysFake(true, Exposure.ofMillis(5000))).isCloseTo(0.96, within(1e-9));
		assertThat(rater.saysFake(true, THRESHOLD)).isCloseTo(rater.sees().correct(THRESHOLD), within(1e-9));
	}

	@Test
	void raterWithAHighCriterionPrefersToSayReal() {
		SimulatedRater rater = new SimulatedRater(new Psychometric(THRESHOLD, 3, 0), 0.5);

		// d' / 2 = 0.6745 at the threshold: 1 - Phi(0.5 - 0.6745) and 1 - Phi(0.5 +
		// 0.6745)
		assertThat(rater.saysFake(true, THRESHOLD)).isCloseTo(0.5693, within(0.0005));
		assertThat(rater.saysFake(false, THRESHOLD)).isCloseTo(0.1201, within(0.0005));
	}

	@Test
	void judgementsAreAsFrequentlyRightAsTheyShouldBe() {
		RandomGenerator chance = new SplittableRandom(1);
		SimulatedRater rater = SimulatedRater.unbiased(400, 3, 0.02);
		int right = 0;
		for (int i = 0; i < 20_000; i++) {
			right += rater.judge(i % 2 == 0, THRESHOLD, chance).correct() ? 1 : 0;
		}

		// 0.5 + (0.5 - 0.02) * 0.5, standard error 0.003
		assertThat(right / 20_000.0).isCloseTo(0.74, within(0.012));
	}

}
