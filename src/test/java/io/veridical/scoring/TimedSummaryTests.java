package io.veridical.scoring;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.Placement;
import io.veridical.psychophysics.SimulatedRater;
import io.veridical.psychophysics.ThresholdFit;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.SessionStatus;
import io.veridical.session.TimedTrial;
import io.veridical.session.Timing;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimedSummaryTests {

	private static final UUID MODEL = new UUID(0, 1);

	private static final UUID OTHER = new UUID(0, 2);

	private static final long SEED = 11;

	private final SplittableRandom chance = new SplittableRandom(5);

	private int trials;

	@Test
	void fitsStandBesideThePublishedScore() {
		TimedRaters raters = raters("hype-75");
		for (int rater = 0; rater < 6; rater++) {
			judge(raters, rater, MODEL, SimulatedRater.unbiased(380 + 20 * rater, 3, 0.02), 240);
		}
		TimedCondition condition = raters.condition(MODEL);
		TimedSummary summary = requireNonNull(condition.summary(SEED));

		// thresholds 380, 400 ... 480; 240 trials leave about 8 % on each
		assertThat(summary.weibull().millis()).isCloseTo(430, within(40.0));
		assertThat(summary.signalDetection().millis()).isCloseTo(430, within(40.0));
		assertThat(summary.signalDetection().bound()).isEqualTo(FittedScore.Bound.EXACT);
		assertThat(requireNonNull(summary.published()).millis())
			.isEqualTo(requireNonNull(HypeTimeScores.of(condition.values(), SEED)).value());
		assertThat(requireNonNull(summary.signalDetection().intervals().main()).interval().lower()).isLessThan(430);
	}

	@Test
	void modernHasNoPublishedScore() {
		TimedRaters raters = raters("modern");
		judge(raters, 1, MODEL, SimulatedRater.unbiased(400, 3, 0.02), 40);
		TimedCondition condition = raters.condition(MODEL);

		assertThat(requireNonNull(condition.summary(SEED)).published()).isNull();
		assertThat(condition.values()).extracting(TimedRater::millis)
			.containsExactly(requireNonNull(condition.summary(SEED)).signalDetection().millis());
	}

	@Test
	void oneWhoNeedsLongerThanThereIsMakesTheMeanABound() {
		TimedRaters raters = raters("hype-75");
		judge(raters, 1, MODEL, SimulatedRater.unbiased(300, 3, 0.02), 240);
		judge(raters, 2, MODEL, SimulatedRater.unbiased(400, 3, 0.02), 240);
		judge(raters, 3, MODEL, SimulatedRater.unbiased(9000, 3, 0.02), 240);
		FittedScore fitted = requireNonNull(raters.condition(MODEL).summary(SEED)).weibull();

		assertThat(fitted.bound()).isEqualTo(FittedScore.Bound.AT_LEAST);
		assertThat(fitted.text()).startsWith("≥");
		// the preset's longest exposure
		assertThat(fitted.beyond()).containsExactly("1 > 1000 ms");
		// the middle of three lies within the exposures
		assertThat(fitted.medianKnown()).isTrue();
		assertThat(fitted.median()).isCloseTo(400, within(80.0));
	}

	@Test
	void oneWhoNeedsLessThanThereIsMakesTheMeanABoundFromAbove() {
		FittedScore fitted = FittedScore.of(List.of(new TimedRater(100, true, false, counts(40, 2)),
				new TimedRater(200, false, false, counts(40, 2))), Placement.of("hype-75"), SEED);

		assertThat(fitted.text()).isEqualTo("≤\u00a0150.0");
		assertThat(fitted.beyond()).containsExactly("1 < 100 ms");
		assertThat(fitted.medianKnown()).isFalse();
	}

	@Test
	void guessersAreCounted() {
		TimedRaters raters = raters("modern");
		judge(raters, 1, MODEL, SimulatedRater.unbiased(300, 3, 0.02), 60);
		judge(raters, 2, MODEL, SimulatedRater.unbiased(1e9, 3, 0.02), 60);

		assertThat(requireNonNull(raters.condition(MODEL).summary(SEED)).guessing()).isEqualTo(1);
	}

	@Test
	void modelsOfAMixedSessionShareItsRealImages() {
		TimedRaters raters = raters("hype-75");
		for (int i = 0; i < 40; i++) {
			raters.accept(trial(1, (i % 2 == 0) ? MODEL : OTHER, 300, (i % 4 < 2) ? Truth.FAKE : Truth.REAL, true));
		}

		// of 40 trials 20 are real, and 10 fakes are each model's
		assertThat(raters.condition(MODEL).values()).singleElement()
			.satisfies((rater) -> assertThat(rater.counts().judgements()).isEqualTo(30));
		assertThat(raters.condition(OTHER).values()).singleElement()
			.satisfies((rater) -> assertThat(rater.counts().realsShown()).isEqualTo(20));
	}

	@Test
	void curveShowsAnswersByExposureAndTheAverageRater() {
		TimedRaters raters = raters("hype-75");
		// of five at 300 ms four are right, of 3 at 800 ms none
		for (int i = 0; i < 5; i++) {
			raters.accept(trial(1, MODEL, 300, (i % 2 == 0) ? Truth.FAKE : Truth.REAL, i > 0));
		}
		for (int i = 0; i < 3; i++) {
			raters.accept(trial(1, MODEL, 800, Truth.FAKE, false));
		}
		PsychometricCurve curve = requireNonNull(raters.condition(MODEL).summary(SEED)).curve();

		assertThat(curve.bins()).extracting(PsychometricCurve.Bin::trials).containsExactly(5, 3);
		PsychometricCurve.Bin first = curve.bins().get(0);
		assertThat(first.millis()).isCloseTo(300, within(1e-6));
		assertThat(first.share()).isEqualTo(.8);
		// SciPy 1.17.1: scipy.stats.binomtest(4, 5).proportion_ci(.95, 'wilson')
		assertThat(first.lower()).isCloseTo(.3755346, within(1e-6));
		assertThat(first.upper()).isCloseTo(.9637759, within(1e-6));
		// and binomtest(0, 3)
		assertThat(curve.bins().get(1).upper()).isCloseTo(.5614970, within(1e-6));
		assertThat(curve.points()).isSortedAccordingTo((one, other) -> Double.compare(one.share(), other.share()))
			.allSatisfy((point) -> assertThat(point.share()).isBetween(point.lower(), point.upper()));
	}

	@Test
	void fitsExpectWhatTheirRatersAnswered() {
		TimedRaters raters = raters("hype-75");
		for (int rater = 0; rater < 8; rater++) {
			judge(raters, rater, MODEL, SimulatedRater.unbiased(400, 3, 0.02), 200);
		}
		PsychometricCurve curve = requireNonNull(raters.condition(MODEL).summary(SEED)).curve();

		// over 100 answers a bin: standard error below 5 points
		assertThat(curve.bins()).filteredOn((bin) -> bin.trials() > 100)
			.isNotEmpty()
			.allSatisfy((bin) -> assertThat(bin.expected()).isCloseTo(bin.share(), within(.12)));
	}

	private static TimedRaters raters(String preset) {
		return new TimedRaters(new HypeTime(preset, 3, 75, 75, 6, true, 45, UnverifiedTrials.REFUSE, MaskKind.TEXTURE),
				ThresholdFit::of);
	}

	/** Exposures from 60 ms to 1.2 s in turn, even on the logarithmic axis. */
	private void judge(TimedRaters raters, int session, UUID model, SimulatedRater rater, int count) {
		for (int i = 0; i < count; i++) {
			Exposure shown = Exposure.ofMillis(60 * Math.pow(20, (i / 2 % 12) / 11.0));
			ExposedTrial judged = rater.judge(i % 2 == 0, shown, this.chance);
			raters.accept(
					trial(session, model, shown.millis(), judged.fake() ? Truth.FAKE : Truth.REAL, judged.correct()));
		}
	}

	private static ErrorCounts counts(int shown, int wrong) {
		return new ErrorCounts(shown, wrong, shown, wrong);
	}

	private TimedTrial trial(int session, UUID model, double millis, Truth truth, boolean correct) {
		Truth answer = (correct == (truth == Truth.REAL)) ? Truth.REAL : Truth.FAKE;
		return new TimedTrial(model, "model", new UUID(1, session), new UUID(2, session), SessionStatus.FINISHED,
				new UUID(3, 3), "abc", truth, answer, 600,
				new Timing(1, ++this.trials, false, millis, millis, 30, 16.67, Verdict.VERIFIED, List.of(), 100));
	}

}
