package io.veridical.psychophysics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ThresholdFitTests {

	private static final Exposure LEAST = Exposure.ofMillis(50);

	private static final Exposure MOST = Exposure.ofMillis(5000);

	@Test
	void thresholdSlopeLapseAndCriterionAreFoundFromManyTrials() {
		SimulatedRater rater = new SimulatedRater(new Psychometric(Exposure.ofMillis(400), 3, 0.03), 0.4);

		ThresholdFit fit = ThresholdFit.signalDetection(judged(rater, 6000));

		// the rater's own parameters; 6000 trials leave 3 to 4 % on the threshold
		assertThat(fit.threshold().median().millis()).isCloseTo(400, within(40.0));
		assertThat(fit.slope()).isCloseTo(3, within(0.45));
		assertThat(fit.lapse()).isCloseTo(0.03, within(0.015));
		assertThat(fit.criterion()).isCloseTo(0.4, within(0.1));
	}

	@Test
	void biasLengthensTheWeibullThresholdOnly() {
		SimulatedRater rater = new SimulatedRater(new Psychometric(Exposure.ofMillis(400), 3, 0.01), 0.8);
		List<ExposedTrial> trials = judged(rater, 6000);

		assertThat(ThresholdFit.weibull(trials).threshold().median().millis()).isGreaterThan(430);
		assertThat(ThresholdFit.signalDetection(trials).threshold().median().millis()).isCloseTo(400, within(40.0));
	}

	@Test
	void bothFitsAgreeOnAnUnbiasedRater() {
		List<ExposedTrial> trials = judged(SimulatedRater.unbiased(700, 2, 0.01), 2000);

		double weibull = ThresholdFit.weibull(trials).threshold().median().millis();
		assertThat(ThresholdFit.signalDetection(trials).threshold().median().millis()).isCloseTo(weibull,
				within(0.03 * weibull));
	}

	@Test
	void oneWhoAlwaysGuessesIsAboveTheLongestExposure() {
		RandomGenerator chance = new SplittableRandom(3);
		List<ExposedTrial> trials = IntStream.range(0, 600)
			.mapToObj((i) -> new ExposedTrial(exposure(i), i % 2 == 0, chance.nextBoolean()))
			.toList();

		assertThat(ThresholdFit.signalDetection(trials).threshold().within(LEAST, MOST))
			.isInstanceOfSatisfying(Threshold.Above.class, (above) -> assertThat(above.limit()).isEqualTo(MOST));
	}

	@Test
	void oneWhoIsAlwaysRightIsBelowTheShortestExposure() {
		List<ExposedTrial> trials = IntStream.range(0, 200)
			.mapToObj((i) -> new ExposedTrial(exposure(i), i % 2 == 0, true))
			.toList();

		assertThat(ThresholdFit.weibull(trials).threshold().within(LEAST, MOST))
			.isInstanceOfSatisfying(Threshold.Below.class, (below) -> assertThat(below.limit()).isEqualTo(LEAST));
	}

	@Test
	void thresholdWithinTheExposuresIsMeasuredWithItsInterval() {
		ThresholdFit fit = ThresholdFit.weibull(judged(SimulatedRater.unbiased(400, 3, 0.02), 300));

		assertThat(fit.threshold().within(LEAST, MOST)).isInstanceOfSatisfying(Threshold.Measured.class,
				(found) -> assertThat(found.value()).isBetween(found.lower(), found.upper()));
	}

	@Test
	void noTrialsLeaveThePrior() {
		ThresholdFit fit = ThresholdFit.signalDetection(List.of());

		// the prior's median
		assertThat(fit.threshold().median().millis()).isCloseTo(500, within(1.0));
		assertThat(fit.criterion()).isCloseTo(0, within(1e-9));
		// the mean of Beta(1, 39)
		assertThat(fit.lapse()).isCloseTo(0.025, within(0.002));
	}

	@Test
	void alwaysRealOrAlwaysFakeLeavesAThresholdBeyondTheExposures() {
		List<ExposedTrial> trials = IntStream.range(0, 200)
			.mapToObj((i) -> new ExposedTrial(exposure(i), i % 2 == 0, i % 2 == 0))
			.toList();

		ThresholdFit fit = ThresholdFit.signalDetection(trials);
		assertThat(fit.threshold().within(LEAST, MOST)).isInstanceOf(Threshold.Above.class);
		// answers "fake" to everything
		assertThat(fit.criterion()).isLessThan(-0.5);
	}

	@Test
	void ninetyFivePercentIntervalHoldsTheThresholdOfMostRaters() {
		RandomGenerator chance = new SplittableRandom(11);
		int held = 0;
		for (int rater = 0; rater < 100; rater++) {
			SimulatedRater simulated = SimulatedRater.unbiased(300, 2.5, 0.02);
			ThresholdPosterior found = ThresholdFit.signalDetection(SimulatedBlock.of("modern", simulated, 60, chance))
				.threshold();
			held += (found.quantile(0.025).millis() < 300 && 300 < found.quantile(0.975).millis()) ? 1 : 0;
		}

		// binomial, n 100, p 0.95: standard error 2.2 %
		assertThat(held / 100.0).isBetween(0.89, 1.0);
	}

	@Test
	void lapseSharedByConditionsNarrowsTheOneWithFewTrials() {
		SimulatedRater rater = SimulatedRater.unbiased(400, 3, 0.06);
		List<ExposedTrial> few = judged(rater, 60);
		List<List<ThresholdFit>> shared = ThresholdFit.of(FitModel.SIGNAL_DETECTION,
				List.of(Map.of("rater", few), Map.of("rater", judged(rater, 3000))));

		double alone = ThresholdFit.signalDetection(few).lapse();
		double together = shared.get(0).get(0).lapse();
		assertThat(Math.abs(together - 0.06)).isLessThan(Math.abs(alone - 0.06));
		assertThat(together).isCloseTo(shared.get(1).get(0).lapse(), within(0.005));
	}

	@Test
	void conditionsWithoutARaterInCommonAreFittedApart() {
		SimulatedRater rater = SimulatedRater.unbiased(400, 3, 0.06);
		List<ExposedTrial> few = judged(rater, 60);
		List<ExposedTrial> many = judged(rater, 300);

		List<List<ThresholdFit>> fits = ThresholdFit.of(FitModel.SIGNAL_DETECTION,
				List.of(Map.of("one", few), Map.of("another", many)));

		assertThat(fits.get(0).get(0).lapse()).isCloseTo(ThresholdFit.ofRaters(List.of(few)).get(0).lapse(),
				within(1e-12));
		assertThat(fits.get(1).get(0).threshold().median())
			.isEqualTo(ThresholdFit.ofRaters(List.of(many)).get(0).threshold().median());
	}

	private static List<ExposedTrial> judged(SimulatedRater rater, int count) {
		RandomGenerator chance = new SplittableRandom(5);
		List<ExposedTrial> trials = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			trials.add(rater.judge(i % 2 == 0, exposure(i / 2), chance));
		}
		return trials;
	}

	/** Thirteen exposures from 50 ms to 5 s, even on the logarithmic axis, in turn. */
	private static Exposure exposure(int i) {
		return Exposure.ofMillis(50 * Math.pow(10, (i % 13) / 6.0));
	}

}
