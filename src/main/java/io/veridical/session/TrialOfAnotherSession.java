package io.veridical.session;

import java.util.UUID;

import org.springframework.http.HttpStatus;

/**
 * A judgement names a trial that is not in the plan of the session it came to.
 */
class TrialOfAnotherSession extends SessionRefused {

	TrialOfAnotherSession(UUID trial) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "trial-of-another-session", "Trial of another session",
				"Trial %s belongs to another session. Judge the trials of your own plan.".formatted(trial));
		getBody().setProperty("trial", trial);
	}

}
