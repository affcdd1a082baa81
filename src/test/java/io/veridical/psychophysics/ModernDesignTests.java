package io.veridical.psychophysics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the default of {@code modern} costs and how precise it is, beside 30 raters x 450
 * trials. The published score hardly follows thresholds near the limits of its staircase,
 * and a score that stands still has a small standard error; so errors are compared in ms
 * of threshold: divided by how far a rater's value grows with the rater's threshold.
 * {@link RecoveryPage} prints other populations of raters and other designs.
 */
class ModernDesignTests {

	private static final int RATERS = Modern.DEFAULT_RATERS;

	private static final int TRIALS = Modern.DEFAULT_TRIALS;

	@Test
	void defaultCostsAtMostAThirdOfThePaidTrials() {
		assertThat(SimulatedStudies.publishedCost()).isEqualTo(16_500);
		assertThat(SimulatedStudies.modernCost(RATERS, TRIALS)).isLessThanOrEqualTo(5500);
	}

	@ParameterizedTest
	@CsvSource({ "false, 363, 176, 2", "true, 800, 388, 2" })
	void defaultTellsAsSmallADifferenceOfThresholds(boolean lognormal, double mean, double spread, double slope) {
		// 363 and 176: the paper's StyleGAN on FFHQ, standard error 32.1 x sqrt(30)
		// raters.
		// Slope 2: with it one rater's 450 published trials err by 30 ms
		SimulatedStudies studies = SimulatedStudies.of(new SimulatedStudies.Raters(lognormal, mean, spread, slope), 12,
				RATERS, TRIALS);

		assertThat(studies.modernErrorPerMilli(RATERS)).isLessThanOrEqualTo(studies.publishedErrorPerMilli());
		assertThat(studies.modernBias()).isBetween(-10.0, 10.0);
	}

}
