package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The first answer held a secret, which is told once.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class AnswerToldOnce extends KeyRefused {

	AnswerToldOnce(String key) {
		super("The request with the Idempotency-Key '%s' ran, and its answer, which holds a secret, is told once. If it was lost, revoke what was made and make another."
			.formatted(key));
	}

}
