package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The server stopped in the middle of the first request.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class OutcomeUnknown extends KeyRefused {

	OutcomeUnknown(String key) {
		super("The server stopped while it worked on the request with the Idempotency-Key '%s'. Look whether it took effect, and send what is missing under a new key."
			.formatted(key));
	}

}
