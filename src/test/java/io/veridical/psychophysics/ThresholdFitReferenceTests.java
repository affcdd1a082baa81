package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The fits beside posteriors computed by somebody else's functions: NumPy 2.4.6 and SciPy
 * 1.17.1 ({@code norm.logpdf}, {@code beta.logpdf}, {@code norm.ppf}, {@code norm.cdf})
 * over a grid of 401 to 801 thresholds, 61 to 161 slopes, 61 criteria and 30 to 100
 * lapses, by {@code threshold_fit.py}. The grid here is far coarser; it costs less than 2
 * %.
 */
class ThresholdFitReferenceTests {

	private static final double[] EXPOSURES = { 100, 150, 225, 340, 500, 750, 1100, 1700 };

	/** Of three generated images at each exposure. */
	private static final int[] FAKES_WRONG = { 2, 1, 2, 1, 1, 0, 0, 1 };

	/** Of three real ones. */
	private static final int[] REALS_WRONG = { 1, 2, 1, 1, 0, 0, 0, 0 };

	@Test
	void weibullFitIsThatOfAnotherProgram() {
		ThresholdFit fit = ThresholdFit.weibull(trials());

		assertThat(fit.threshold().quantile(0.025).millis()).isCloseTo(222.9229, Percentage.withPercentage(3));
		assertThat(fit.threshold().median().millis()).isCloseTo(407.4687, Percentage.withPercentage(2));
		assertThat(fit.threshold().quantile(0.975).millis()).isCloseTo(809.9583, Percentage.withPercentage(3));
		assertThat(fit.slope()).isCloseTo(2.46501, Percentage.withPercentage(2));
		assertThat(fit.lapse()).isCloseTo(0.03543, within(0.002));
	}

	@Test
	void signalDetectionFitIsThatOfAnotherProgram() {
		ThresholdFit fit = ThresholdFit.signalDetection(trials());

		assertThat(fit.threshold().quantile(0.025).millis()).isCloseTo(217.4139, Percentage.withPercentage(3));
		assertThat(fit.threshold().median().millis()).isCloseTo(402.8690, Percentage.withPercentage(2));
		assertThat(fit.threshold().quantile(0.975).millis()).isCloseTo(799.2088, Percentage.withPercentage(3));
		assertThat(fit.slope()).isCloseTo(2.44066, Percentage.withPercentage(2));
		assertThat(fit.lapse()).isCloseTo(0.03563, within(0.002));
		assertThat(fit.criterion()).isCloseTo(0.14126, within(0.005));
	}

	private static List<ExposedTrial> trials() {
		List<ExposedTrial> trials = new ArrayList<>();
		for (int i = 0; i < EXPOSURES.length; i++) {
			for (int image = 0; image < 3; image++) {
				Exposure shown = Exposure.ofMillis(EXPOSURES[i]);
				trials.add(new ExposedTrial(shown, true, image >= FAKES_WRONG[i]));
				trials.add(new ExposedTrial(shown, false, image >= REALS_WRONG[i]));
			}
		}
		return trials;
	}

}
