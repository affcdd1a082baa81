package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The same request is at work.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class RequestUnderWay extends KeyRefused {

	RequestUnderWay(String key) {
		super("The request with the Idempotency-Key '%s' is at work. Ask again in a second for its answer."
			.formatted(key));
	}

}
