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
 * @param masks how many masks follow the image
 * @param maskMillis how long each is asked to last, in milliseconds; it is shown for the
 * whole number of frames that comes nearest
 */
public record TimingRule(int masks, double maskMillis) {

	/** For exposures without masks. */
	public static final TimingRule UNMASKED = new TimingRule(0, 1);

	/** Frames that a screen can have: 480 Hz to 24 Hz. */
	private static final double SHORTEST_FRAME = 1000.0 / 480 - 0.1;

	private static final double LONGEST_FRAME = 1000.0 / 24 + 0.1;

	/** How far the refresh interval of one device wanders between two measurements. */
	private static final double SAME_REFRESH = 0.03;

	private static final double HUNDREDTH = 0.011;

	public TimingRule {
		if (masks < 0 || !(maskMillis > 0 && maskMillis < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException(
					"%d masks of %s ms; there are none or more, each above 0 ms".formatted(masks, maskMillis));
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
		return this.masks > 0 && (from == null || until == null || frame == null || !(until - from >= shortest(frame)));
	}

	// The page reports when the last mask was due to go or went; a frame and a half less
	// than all of them need is less than one of them was seen.
	private double shortest(double frame) {
		if (!(frame > 0)) {
			return Double.POSITIVE_INFINITY;
		}
		return (this.masks * Exposure.ofMillis(this.maskMillis).frames(frame) - 1.5) * frame;
	}

}
