package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * The result of a look at a device arrived that is no JSON object.
 */
class UnreadablePreflight extends SessionRefused {

	UnreadablePreflight() {
		super(HttpStatus.BAD_REQUEST, "unreadable-preflight", "Unreadable pre-flight",
				"The body is not a JSON object that can be stored. Send what was measured, without U+0000 and with finite numbers.");
	}

}
