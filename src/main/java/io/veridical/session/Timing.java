package io.veridical.session;

import java.util.List;

import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How one image was shown for a limited time, as the server sees it.
 *
 * @param block in which it was served, from 1; 0 in practice
 * @param place within the block in the order served, from 1, bad trials and repeats
 * included
 * @param repeat whether it takes the place of a bad trial
 * @param requestedMillis the exposure that was asked for
 * @param achievedMillis how long the image was on the screen; null where nothing says so
 * @param frames for how many frames the page meant to show it
 * @param frameMillis the time from frame to frame that the page counted with
 * @param verdict on the evidence
 * @param reasons why it is bad; empty unless it is
 * @param unaccountedMillis by the server's clock, the time since the judgement before
 * less what the trial takes: what the network, feedback and pauses took. Below zero the
 * countdown was cut short, far below zero the trial was faster than possible
 */
public record Timing(int block, int place, boolean repeat, double requestedMillis, @Nullable Double achievedMillis,
		@Nullable Integer frames, @Nullable Double frameMillis, Verdict verdict, List<String> reasons,
		double unaccountedMillis) {

}
