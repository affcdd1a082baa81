package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * The result of a look at a device is longer than any can be.
 */
class PreflightTooLarge extends SessionRefused {

	PreflightTooLarge() {
		super(HttpStatus.CONTENT_TOO_LARGE, "preflight-too-large", "Pre-flight too large",
				"The body is longer than 32768 bytes. Send fewer rehearsals.");
	}

}
