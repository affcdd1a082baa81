package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A stimulus was asked for outside of the window around the next trial.
 */
class StimulusNotOpen extends SessionRefused {

	StimulusNotOpen(int number, int next) {
		super(HttpStatus.NOT_FOUND, "stimulus-not-open", "Stimulus not open",
				"Image %d is not open. From the next trial, %d, up to %d images ahead can be fetched.".formatted(number,
						next, StimulusWindow.AHEAD));
		getBody().setProperty("number", number);
		getBody().setProperty("next", next);
	}

}
