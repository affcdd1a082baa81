package io.veridical.session.course;

import io.veridical.pool.Truth;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement means for those that follow.
 *
 * @param answer null if the page was gone before there was one
 * @param achieved how long the image was really shown; null where nothing says so
 */
public record Answered(@Nullable Truth answer, Verdict verdict, @Nullable Exposure achieved) {

	/** The image was seen, and the page was gone before the answer. */
	public static final Answered INTERRUPTED = new Answered(null, Verdict.BAD, null);

}
