package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A key is none.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class UnusableKey extends KeyRefused {

	UnusableKey(String key) {
		super("The Idempotency-Key '%s' is not of 1 to 255 visible characters. Send a text of your choice, such as a UUID."
			.formatted(key));
	}

}
