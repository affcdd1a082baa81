package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * Something was asked for that only timed sessions have.
 */
class NoLimitOfTime extends SessionRefused {

	NoLimitOfTime() {
		super(HttpStatus.NOT_FOUND, "no-limit-of-time", "No limit of time",
				"The campaign's images are shown without a limit of time: there are neither masks nor a look at the device.");
	}

}
