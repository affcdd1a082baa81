package io.veridical.psychophysics;

import org.jspecify.annotations.Nullable;

/**
 * What a browser says about how it showed one image and the masks after it. All times are
 * milliseconds on the page's own clock; null means that the browser does not say.
 *
 * @param requestedMillis the exposure the page believes it was asked for
 * @param frames for how many frames it meant to show the image
 * @param frameMillis the time from frame to frame that it counted with
 * @param source what the times of presentation rest on
 * @param imagePresented when the image came on the screen
 * @param maskPresented when the first mask took its place
 * @param cleared when the last mask went
 * @param firstFrame the timestamp of the animation frame that showed the image
 * @param lastFrame the timestamp of the animation frame that showed the mask
 * @param visible whether the page was in sight all the time
 * @param focused whether the page had the keyboard all the time
 * @param interrupted whether the page was left before the answer
 */
public record TimingEvidence(@Nullable Double requestedMillis, @Nullable Integer frames, @Nullable Double frameMillis,
		Source source, @Nullable Double imagePresented, @Nullable Double maskPresented, @Nullable Double cleared,
		@Nullable Double firstFrame, @Nullable Double lastFrame, boolean visible, boolean focused,
		boolean interrupted) {

	/** Where the times of presentation come from. */
	public enum Source {

		/** Element Timing: from what was on the screen. */
		ELEMENT_TIMING,

		/** The browser has nothing but the timestamps of its animation frames. */
		ANIMATION_FRAMES

	}

}
