package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * The rater withdrew, so nothing more is taken.
 */
class SessionWithdrawn extends SessionRefused {

	SessionWithdrawn() {
		super(HttpStatus.GONE, "session-withdrawn", "Session withdrawn",
				"The rater withdrew, and the judgements of the session were deleted. Nothing more can be judged.");
	}

}
