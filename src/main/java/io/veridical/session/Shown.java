package io.veridical.session;

import java.util.List;

import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.course.Answered;
import io.veridical.session.course.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the server asked for in a timed trial and what it makes of the evidence.
 *
 * @param step the trial as it was served
 * @param reasons why it is bad; empty unless it is
 * @param achieved how long the image was on the screen, as far as it is known
 * @param frames for how many frames the page meant to show the image
 * @param frameMillis the time from frame to frame that it counted with
 * @param side of the image as the page showed it, in CSS pixels
 * @param unaccountedMillis by the server's clock, the time since the last judgement less
 * what the trial takes
 */
record Shown(Step step, Verdict verdict, List<String> reasons, @Nullable Exposure achieved, @Nullable Integer frames,
		@Nullable Double frameMillis, @Nullable Double side, double unaccountedMillis) {

	Answered answered(Truth answer) {
		return new Answered(answer, this.verdict, this.achieved);
	}

}
