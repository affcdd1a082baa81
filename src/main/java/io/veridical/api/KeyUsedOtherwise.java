package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * One key came with two requests.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class KeyUsedOtherwise extends KeyRefused {

	KeyUsedOtherwise(String key) {
		super("The Idempotency-Key '%s' came before with another request. Give each request a key of its own."
			.formatted(key));
	}

}
