package io.veridical.psychophysics;

import io.veridical.psychophysics.TimingEvidence.Source;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimingRuleTests {

	private static final TimingRule RULE = new TimingRule(4, 30);

	private static final Exposure ASKED = Exposure.ofMillis(500);

	private static final double FRAME = 1000.0 / 60;

	@ParameterizedTest
	@ValueSource(doubles = { 492.0, 500, 508.0 }) // half a frame is 8.33 ms
	void withinHalfAFrameIsVerifiedWithTheLengthItReallyHad(double shown) {
		TimingVerdict verdict = judge(presented(shown));

		assertThat(verdict.verdict()).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict.achieved()).isEqualTo(Exposure.ofMillis(shown));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 491.0, 509.0, 16.75, 5000 })
	void moreThanHalfAFrameOffIsBad(double shown) {
		TimingVerdict verdict = judge(presented(shown));

		assertThat(verdict.verdict()).isEqualTo(Verdict.BAD);
		assertThat(verdict.faults()).containsExactly(TimingFault.WRONG_LENGTH);
		assertThat(verdict.achieved()).isEqualTo(Exposure.ofMillis(shown));
	}

	@Test
	void imageThatWasNeverPresentedIsBad() {
		assertThat(judge(evidence(Source.ELEMENT_TIMING, null, 1500.0)).faults())
			.containsExactly(TimingFault.NO_PRESENTATION);
	}

	@Test
	void maskBeforeTheImageIsNoExposure() {
		assertThat(judge(evidence(Source.ELEMENT_TIMING, 1500.0, 1000.0)).faults())
			.containsExactly(TimingFault.NO_PRESENTATION);
	}

	@Test
	void animationFramesAloneProveNothing() {
		assertThat(judge(evidence(Source.ANIMATION_FRAMES, 1000.0, 1500.0)).verdict()).isEqualTo(Verdict.UNVERIFIED);
	}

	@Test
	void animationFramesCanSpeakAgainstATrial() {
		assertThat(judge(evidence(Source.ANIMATION_FRAMES, 1000.0, 1517.0)).faults())
			.containsExactly(TimingFault.WRONG_LENGTH);
	}

	@Test
	void anotherExposureThanWasAskedForIsAContradiction() {
		assertThat(RULE.judge(presented(500), Exposure.ofMillis(510), FRAME).faults())
			.containsExactly(TimingFault.CONTRADICTION);
	}

	@Test
	void otherFramesThanTheExposureNeedsAreAContradiction() {
		TimingEvidence lied = new TimingEvidence(500.0, 60, FRAME, Source.ELEMENT_TIMING, 1000.0, 2000.0, 2120.0, 980.0,
				1980.0, true, true, false);

		assertThat(judge(lied).faults()).containsExactly(TimingFault.CONTRADICTION);
	}

	@Test
	void framesOfAnotherScreenAreBad() {
		assertThat(RULE.judge(presented(500), ASKED, 1000.0 / 144).faults())
			.containsExactly(TimingFault.REFRESH_CHANGED);
	}

	@Test
	void frameTooLongForAnyScreenIsAContradiction() {
		TimingEvidence lied = new TimingEvidence(500.0, 1, 500.0, Source.ELEMENT_TIMING, 1000.0, 1500.0, 3500.0, 980.0,
				1480.0, true, true, false);

		assertThat(RULE.judge(lied, ASKED, 500.0).faults()).containsExactly(TimingFault.CONTRADICTION);
	}

	@Test
	void exposureBelowHalfAFrameIsShownForOneFrame() {
		TimingEvidence shortest = new TimingEvidence(5.0, 1, FRAME, Source.ELEMENT_TIMING, 1000.0, 1016.7, 1136.7,
				980.0, 996.7, true, true, false);

		assertThat(RULE.judge(shortest, Exposure.ofMillis(5), FRAME).verdict()).isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void hiddenOrUnfocusedOrInterruptedIsBadHoweverWellItWasShown() {
		TimingEvidence disturbed = new TimingEvidence(500.0, 30, FRAME, Source.ELEMENT_TIMING, 1000.0, 1500.0, 1620.0,
				980.0, 1480.0, false, false, true);

		assertThat(judge(disturbed).faults()).containsExactly(TimingFault.INTERRUPTED, TimingFault.HIDDEN,
				TimingFault.UNFOCUSED);
	}

	@Test
	void masksThatWentTooEarlyAreBad() {
		// four masks of two frames are 133 ms; 1.5 frames less are 108 ms
		TimingEvidence cut = new TimingEvidence(500.0, 30, FRAME, Source.ELEMENT_TIMING, 1000.0, 1500.0, 1590.0, 980.0,
				1480.0, true, true, false);

		assertThat(judge(cut).faults()).containsExactly(TimingFault.MASKS_CUT);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 50, 60, 72, 75, 80, 90, 100, 120, 144, 165, 180, 240, 280 })
	void masksOfWholeFramesAreNeverTooShort(double hertz) {
		double frame = 1000 / hertz;
		int frames = ASKED.frames(frame);
		double until = 1000 + frames * frame;
		double cleared = until + 4 * Math.max(1, Math.round(30 / frame)) * frame;
		TimingEvidence whole = new TimingEvidence(500.0, frames, frame, Source.ELEMENT_TIMING, 1000.0, until, cleared,
				980.0, until, true, true, false);

		assertThat(RULE.judge(whole, ASKED, frame).verdict()).isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void nothingSaidIsBad() {
		TimingEvidence nothing = new TimingEvidence(null, null, null, Source.ELEMENT_TIMING, null, null, null, null,
				null, true, true, false);

		assertThat(judge(nothing).faults()).containsExactly(TimingFault.CONTRADICTION, TimingFault.NO_PRESENTATION,
				TimingFault.MASKS_CUT);
	}

	@Test
	void numbersThatAreNoneAreBad() {
		assertThat(judge(evidence(Source.ELEMENT_TIMING, Double.NaN, 1500.0)).faults())
			.containsExactly(TimingFault.NO_PRESENTATION);
	}

	private static TimingVerdict judge(TimingEvidence evidence) {
		return RULE.judge(evidence, ASKED, FRAME);
	}

	private static TimingEvidence presented(double millis) {
		return evidence(Source.ELEMENT_TIMING, 1000.0, 1000.0 + millis);
	}

	private static TimingEvidence evidence(Source source, @Nullable Double from, @Nullable Double until) {
		Double cleared = (until != null) ? until + 120 : null;
		return new TimingEvidence(500.0, 30, FRAME, source, from, until, cleared, from, until, true, true, false);
	}

}
