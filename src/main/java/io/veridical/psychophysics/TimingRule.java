package io.veridical.psychophysics;

import java.util.EnumSet;
import java.util.Set;

import io.veridical.psychophysics.TimingEvidence.Source;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Calls a timed trial verified, bad or unverified, from its evidence alone.
 * <p>
 * A trial is verified if the presentation times of image and mask lie within half a frame
 * of the whole frames asked for. Timestamps of animation frames are times of scheduling,
 * not of presentation: where there is nothing else they can prove a trial bad, never
 * good.
 *
 * @param maskMillis how long the masks of a trial last together, in milliseconds
 */
public record TimingRule(double maskMillis) {

	/** Frames that a screen can have: 480 Hz to 24 Hz. */
	private static final double SHORTEST_FRAME = 1000.0 / 480 - 0.1;

	private static final double LONGEST_FRAME = 1000.0 / 24 + 0.1;

	/** How far the refresh interval of one device wanders between two measurements. */
	private static final double SAME_REFRESH = 0.03;

	private static final double HUNDREDTH = 0.011;

	public TimingRule {
		if (!(maskMillis >= 0 && maskMillis < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("maskMillis is %s; it must be 0 or above".formatted(maskMillis));
		}
	}

	/**
	 * @param evidence what the browser said
	 * @param requested what the server asked for
	 * @param deviceFrameMillis the time from frame to frame found when the device was
	 * looked at, null if it never was
	 */
	public TimingVerdict judge(TimingEvidence evidence, Exposure requested, @Nullable Double deviceFrameMillis) {
		Set<TimingFault> faults = EnumSet.noneOf(TimingFault.class);
		if (evidence.interrupted()) {
			faults.add(TimingFault.INTERRUPTED);
		}
		if (!evidence.visible()) {
			faults.add(TimingFault.HIDDEN);
		}
		if (!evidence.focused()) {
			faults.add(TimingFault.UNFOCUSED);
		}
		if (contradicts(evidence, requested)) {
			faults.add(TimingFault.CONTRADICTION);
		}
		else if (refreshChanged(evidence, deviceFrameMillis)) {
			faults.add(TimingFault.REFRESH_CHANGED);
		}
		Exposure achieved = achieved(evidence);
		if (achieved == null) {
			faults.add(TimingFault.NO_PRESENTATION);
		}
		else if (isOff(achieved, evidence)) {
			faults.add(TimingFault.WRONG_LENGTH);
		}
		if (masksCut(evidence)) {
			faults.add(TimingFault.MASKS_CUT);
		}
		return new TimingVerdict(verdict(evidence, faults), faults, achieved);
	}

	private static Verdict verdict(TimingEvidence evidence, Set<TimingFault> faults) {
		if (!faults.isEmpty()) {
			return Verdict.BAD;
		}
		return (evidence.source() == Source.ELEMENT_TIMING) ? Verdict.VERIFIED : Verdict.UNVERIFIED;
	}

	private static boolean contradicts(TimingEvidence evidence, Exposure requested) {
		Double claimed = evidence.requestedMillis();
		Integer frames = evidence.frames();
		Double frame = evidence.frameMillis();
		return claimed == null || frames == null || frame == null || Math.abs(claimed - requested.millis()) > HUNDREDTH
				|| !(frame >= SHORTEST_FRAME && frame <= LONGEST_FRAME)
				|| Math.abs(frames - requested.millis() / frame) > Math.max(0.5 + HUNDREDTH,
						1 - requested.millis() / frame);
	}

	private static boolean refreshChanged(TimingEvidence evidence, @Nullable Double device) {
		Double frame = evidence.frameMillis();
		return device != null && frame != null && Math.abs(frame - device) > SAME_REFRESH * device;
	}

	private static @Nullable Exposure achieved(TimingEvidence evidence) {
		boolean timed = evidence.source() == Source.ELEMENT_TIMING;
		Double from = timed ? evidence.imagePresented() : evidence.firstFrame();
		Double until = timed ? evidence.maskPresented() : evidence.lastFrame();
		if (from == null || until == null || !(until - from > 0 && until - from < Double.POSITIVE_INFINITY)) {
			return null;
		}
		return Exposure.ofMillis(until - from);
	}

	private static boolean isOff(Exposure achieved, TimingEvidence evidence) {
		Integer frames = evidence.frames();
		Double frame = evidence.frameMillis();
		return frames == null || frame == null || !(Math.abs(achieved.millis() - frames * frame) <= frame / 2);
	}

	private boolean masksCut(TimingEvidence evidence) {
		Double from = (evidence.source() == Source.ELEMENT_TIMING) ? evidence.maskPresented() : evidence.lastFrame();
		Double until = evidence.cleared();
		Double frame = evidence.frameMillis();
		return this.maskMillis > 0
				&& (from == null || until == null || frame == null || until - from < this.maskMillis - 1.5 * frame);
	}

}
