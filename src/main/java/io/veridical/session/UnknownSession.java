package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * No session has this token.
 */
class UnknownSession extends SessionRefused {

	UnknownSession() {
		super(HttpStatus.NOT_FOUND, "unknown-session", "Unknown session",
				"There is no session at this address. Open the link of the study again.");
	}

}
