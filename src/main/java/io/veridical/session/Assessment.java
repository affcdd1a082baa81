package io.veridical.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingEvidence;
import io.veridical.psychophysics.TimingRule;
import io.veridical.psychophysics.TimingVerdict;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.course.Step;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a timed trial's evidence: the rule for its timing, and the server's own
 * clock, which no page can set.
 */
final class Assessment {

	static final String FASTER_THAN_POSSIBLE = "faster-than-possible";

	private static final double MASKS = HypeTime.MASKS_PER_TRIAL * HypeTime.MASK_MILLIS;

	private static final double COUNTDOWN = HypeTime.DIGITS * HypeTime.DIGIT_MILLIS;

	/**
	 * What of the countdown may have passed before the page knew the exposure: the first
	 * digit stands until it does.
	 */
	private static final double FIRST_DIGIT = HypeTime.DIGIT_MILLIS;

	private static final TimingRule RULE = new TimingRule(HypeTime.MASKS_PER_TRIAL, HypeTime.MASK_MILLIS);

	/** By how much two clocks may run apart, as a share of the time. */
	private static final double DRIFT = 0.001;

	private static final double CLOCK_STEP = 50;

	private Assessment() {
	}

	/**
	 * @param step what the server asked for
	 * @param deviceFrameMillis the time from frame to frame when the device was looked at
	 * @param since from when on the page knew the exposure
	 */
	static Shown of(Step step, Submission submission, @Nullable Double deviceFrameMillis, Instant since, Instant now) {
		return of(step, submission, deviceFrameMillis, Double.valueOf(Duration.between(since, now).toNanos() / 1e6));
	}

	/**
	 * The same of a simulated rater, who does not wait as long as a trial takes: the
	 * server's clock says nothing.
	 */
	static Shown simulated(Step step, Submission submission, @Nullable Double deviceFrameMillis) {
		return of(step, submission, deviceFrameMillis, null);
	}

	private static Shown of(Step step, Submission submission, @Nullable Double deviceFrameMillis,
			@Nullable Double passed) {
		TimingEvidence evidence = submission.report().timing();
		TimingVerdict timing = RULE.judge(evidence, step.exposure(), deviceFrameMillis);
		List<String> reasons = new ArrayList<>();
		timing.faults().forEach((fault) -> reasons.add(fault.text()));
		Exposure achieved = timing.achieved();
		double shown = (achieved != null) ? achieved.millis() : step.exposure().millis();
		double took = Math.max(submission.rtMillis(), shown + MASKS);
		double elapsed = (passed != null) ? passed : COUNTDOWN + took;
		if (elapsed < (COUNTDOWN - FIRST_DIGIT + took) * (1 - DRIFT) - CLOCK_STEP) {
			reasons.add(FASTER_THAN_POSSIBLE);
		}
		return new Shown(step, reasons.isEmpty() ? timing.verdict() : Verdict.BAD, List.copyOf(reasons), achieved,
				only(evidence.frames(), (frames) -> frames > 0),
				only(evidence.frameMillis(), (frame) -> frame > 0 && frame < Double.POSITIVE_INFINITY),
				submission.report().shownSide(), elapsed - COUNTDOWN - took);
	}

	private static <T> @Nullable T only(@Nullable T value, Predicate<T> sensible) {
		return (value != null && sensible.test(value)) ? value : null;
	}

}
