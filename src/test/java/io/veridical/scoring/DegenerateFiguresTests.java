package io.veridical.scoring;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures at the ends, where rounding would show.
 */
class DegenerateFiguresTests {

	@Test
	void wilsonsBoundsHoldTheEstimateAtBothEnds() {
		for (int n = 1; n <= 2000; n++) {
			assertThat(Wilson.percent(n, n).upper()).isEqualTo(100);
			assertThat(Wilson.percent(0, n).lower()).isZero();
		}
	}

	@Test
	void ratersWhoAllAgreeHaveNoError() {
		assertThat(Objects.requireNonNull(RaterBootstrap.of(new double[] { 16.1, 16.1, 16.1 }, 42)).standardError())
			.isZero();
	}

}
