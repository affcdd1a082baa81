package io.veridical.psychophysics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a device can show what a timed campaign asks for. It is lenient where a single
 * trial can still be judged by its own evidence, and strict where no trial would be good.
 *
 * @param stimulusEdge side of the images in CSS pixels
 * @param needsProof whether the campaign refuses browsers without Element Timing
 */
public record DeviceRule(int stimulusEdge, boolean needsProof) {

	/** 50 Hz and what measurement may add to its 20 ms. */
	private static final double LONGEST_FRAME = 20.5;

	/** A spread above a quarter of a frame: neighbours can no longer be told apart. */
	private static final double WIDEST_SPREAD = 0.25;

	private static final double MOST_DROPPED = 0.1;

	private static final double LONGEST_DELAY = 150;

	/** A small window may scale the images down to this share of their side. */
	private static final double SMALLEST_SCALE = 0.75;

	/**
	 * @return what stands in the way, in the order of {@link DeviceFault}; empty if the
	 * device is suitable
	 */
	public Set<DeviceFault> faults(DeviceFindings found) {
		Set<DeviceFault> faults = EnumSet.noneOf(DeviceFault.class);
		if (found.hidden()) {
			faults.add(DeviceFault.HIDDEN);
		}
		Double frame = found.frameMillis();
		if (frame == null || !(frame > 0 && frame <= LONGEST_FRAME)) {
			faults.add(DeviceFault.REFRESH_RATE);
		}
		else if (!(found.spreadMillis() <= WIDEST_SPREAD * frame)) {
			faults.add(DeviceFault.UNSTEADY);
		}
		if (!(found.droppedShare() <= MOST_DROPPED)) {
			faults.add(DeviceFault.DROPPED_FRAMES);
		}
		if (found.elementTiming() && 2 * found.rehearsalsBad() > found.rehearsals()) {
			faults.add(DeviceFault.REHEARSAL);
		}
		if (!(found.longestDelayMillis() <= LONGEST_DELAY)) {
			faults.add(DeviceFault.BACKGROUND_LOAD);
		}
		if (!(found.shownSide() >= SMALLEST_SCALE * this.stimulusEdge)) {
			faults.add(DeviceFault.SCREEN_TOO_SMALL);
		}
		if (this.needsProof && !found.elementTiming()) {
			faults.add(DeviceFault.NO_ELEMENT_TIMING);
		}
		return Collections.unmodifiableSet(faults);
	}

}
