package io.veridical.session.door;

import java.time.Instant;
import java.util.UUID;

import io.veridical.campaign.Passing;
import io.veridical.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a rater's sitting of a qualification stands: a function of its judgements and of
 * the time.
 *
 * @param token of the sitting
 * @param number 1 for the first, more for those that renew an expired pass
 * @param until when the pass ends; null if it never does, or is none
 */
public record Attempt(UUID sessionId, String token, int number, State state, int realsRight, int reals, int fakesRight,
		int fakes, @Nullable Instant until) {

	static Attempt of(Sitting sitting, Passing passing, Instant now) {
		boolean passed = sitting.status == SessionStatus.FINISHED
				&& passing.passes(sitting.realsRight, sitting.reals, sitting.fakesRight, sitting.fakes);
		Instant until = (passed && sitting.finishedAt != null) ? passing.until(sitting.finishedAt) : null;
		return new Attempt(sitting.id, sitting.token, sitting.attempt, state(sitting.status, passed, until, now),
				sitting.realsRight, sitting.reals, sitting.fakesRight, sitting.fakes, until);
	}

	private static State state(SessionStatus status, boolean passed, @Nullable Instant until, Instant now) {
		if (passed) {
			return (until == null || now.isBefore(until)) ? State.PASSED : State.EXPIRED;
		}
		return (status == SessionStatus.ACTIVE) ? State.UNDER_WAY : State.FAILED;
	}

	/** Whether another may follow: only a pass that has run out is renewed. */
	public boolean mayBeRenewed() {
		return this.state == State.EXPIRED;
	}

	/**
	 * Where an attempt stands.
	 */
	public enum State {

		/** Not all is judged yet. */
		UNDER_WAY,

		/** Passed, and the pass holds. */
		PASSED,

		/** Passed, and the pass has run out. */
		EXPIRED,

		/** Not passed, or taken back. */
		FAILED

	}

	/**
	 * What is stored of a sitting; of one that was taken back, only that it was.
	 */
	record Sitting(UUID id, String token, SessionStatus status, int attempt, @Nullable Instant finishedAt,
			int realsRight, int reals, int fakesRight, int fakes) {
	}

}
