package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A page keeps sending results of looks at its device.
 */
class TooManyPreflights extends SessionRefused {

	TooManyPreflights() {
		super(HttpStatus.TOO_MANY_REQUESTS, "too-many-preflights", "Too many pre-flights",
				"This device was looked at 100 times, and no more is kept. Take part with another one.");
	}

}
