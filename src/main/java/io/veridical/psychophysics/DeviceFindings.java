package io.veridical.psychophysics;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a rater's device found before the first trial.
 *
 * @param frameMillis the time from frame to frame, null if none could be measured
 * @param spreadMillis how far single frames lie from it: the interquartile range
 * @param droppedShare the share of frames that failed to come, from 0 to 1
 * @param rehearsals how many exposures were rehearsed
 * @param rehearsalsBad how many of them were not shown as asked for
 * @param longestDelayMillis how long the page had to wait for its turn, at the worst
 * @param shownSide the side of the images as this page would show them, in CSS pixels
 * @param elementTiming whether the browser can prove what it shows
 * @param hidden whether the page was out of sight meanwhile
 */
public record DeviceFindings(@Nullable Double frameMillis, double spreadMillis, double droppedShare, int rehearsals,
		int rehearsalsBad, double longestDelayMillis, double shownSide, boolean elementTiming, boolean hidden) {

}
