package io.veridical.psychophysics;

import java.util.Locale;

/**
 * Why a trial counts as not shown as it was asked for.
 */
public enum TimingFault {

	/** The page left before the answer: the image was seen, and might be seen again. */
	INTERRUPTED,

	/** The page was out of sight for a part of the trial. */
	HIDDEN,

	/** Something else had the keyboard for a part of the trial. */
	UNFOCUSED,

	/** The page names another exposure, or another number of frames than it needs. */
	CONTRADICTION,

	/** Frames last longer or shorter than the device's did when it was looked at. */
	REFRESH_CHANGED,

	/** The browser did not say when the image or its mask was presented. */
	NO_PRESENTATION,

	/** The exposure was off by more than half a frame. */
	WRONG_LENGTH,

	/** The masks were gone too early. */
	MASKS_CUT;

	/** The word used in files and messages. */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
