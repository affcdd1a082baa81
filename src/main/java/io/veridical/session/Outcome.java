package io.veridical.session;

import java.util.UUID;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a judgement; the same however often it is asked for.
 *
 * @param next the number of the trial that follows, one more than there are after the
 * last
 * @param finished whether that was the last trial
 * @param feedback null unless the protocol lets the rater know
 */
record Outcome(UUID trial, int number, int next, boolean finished, @Nullable Feedback feedback) {

	static Outcome of(Trial trial, Truth answer, int planned, boolean told) {
		return new Outcome(trial.id(), trial.number(), trial.number() + 1, trial.number() == planned,
				told ? new Feedback(trial.truth(), trial.truth() == answer) : null);
	}

	/**
	 * What the image was, said only after the answer is stored.
	 */
	record Feedback(Truth truth, boolean correct) {

	}

}
