package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A list cannot be cut into parts of this size.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class UnusableLimit extends RuntimeException {

	UnusableLimit(String limit) {
		super("limit is '%s'; a whole number from 1 to %d is needed. Leave it out for the whole list.".formatted(limit,
				Parts.MOST));
	}

}
