package io.veridical.psychophysics;

import java.util.Locale;

/**
 * Why a device cannot show brief exposures as it is; most can be mended by the rater.
 */
public enum DeviceFault {

	/** The page was out of sight: nothing could be measured. */
	HIDDEN,

	/** Fewer than 50 frames a second: as a rule a laptop that saves its battery. */
	REFRESH_RATE,

	/** Frames do not come at a steady pace. */
	UNSTEADY,

	/** Too many frames fail to come. */
	DROPPED_FRAMES,

	/** Rehearsed exposures were not shown as asked for. */
	REHEARSAL,

	/** Something else keeps the browser busy. */
	BACKGROUND_LOAD,

	/** The images do not fit the page. */
	SCREEN_TOO_SMALL,

	/** The browser cannot prove what it shows, and the campaign needs proof. */
	NO_ELEMENT_TIMING;

	/** The word used in files and messages. */
	public String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
