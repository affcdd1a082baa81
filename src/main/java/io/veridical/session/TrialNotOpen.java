package io.veridical.session;

import io.veridical.session.course.Trial;

import org.springframework.http.HttpStatus;

/**
 * A trial was judged before those that come first.
 */
class TrialNotOpen extends SessionRefused {

	TrialNotOpen(Trial trial, int next) {
		super(HttpStatus.CONFLICT, "trial-not-open", "Trial not open",
				(next > 0) ? "Trial %d is not the next one. Judge trial %d first.".formatted(trial.number(), next)
						: "Trial %d cannot be judged: everything is judged.".formatted(trial.number()));
		getBody().setProperty("trial", trial.id());
		getBody().setProperty("number", trial.number());
		getBody().setProperty("next", next);
	}

}
