package io.veridical.psychophysics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class PsychometricTests {

	@Test
	void threeQuartersAreCorrectAtTheThreshold() {
		Psychometric rater = new Psychometric(Exposure.ofMillis(360), 3, 0);

		assertThat(rater.correct(Exposure.ofMillis(360))).isCloseTo(0.75, within(1e-12));
	}

	@Test
	void longExposureLeavesOnlyLapses() {
		Psychometric rater = new Psychometric(Exposure.ofMillis(360), 3, 0.04);

		assertThat(rater.correct(Exposure.ofMillis(10_000))).isCloseTo(0.96, within(1e-12));
		assertThat(rater.correct(Exposure.ofMillis(0.001))).isCloseTo(0.5, within(1e-12));
	}

	@Test
	void wholeFramesComeNearestAndAreAtLeastOne() {
		// 60 Hz: 16.667 ms a frame
		assertThat(Exposure.ofMillis(100).frames(1000 / 60.0)).isEqualTo(6);
		assertThat(Exposure.ofMillis(110).frames(1000 / 60.0)).isEqualTo(7);
		assertThat(Exposure.ofMillis(3).frames(1000 / 60.0)).isEqualTo(1);
	}

	@Test
	void impossibleParametersAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Exposure.ofMillis(0))
			.withMessage("millis is 0.0; an exposure lasts longer than 0 ms");
		assertThatIllegalArgumentException().isThrownBy(() -> new Psychometric(Exposure.ofMillis(100), 3, 0.5))
			.withMessage("lapse is 0.5; it must be from 0 to below 0.5");
	}

}
