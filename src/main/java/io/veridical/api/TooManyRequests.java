package io.veridical.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A script asks more than one may.
 */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class TooManyRequests extends RuntimeException {

	TooManyRequests(int most, long seconds) {
		super("More than %d requests came in a minute. Wait %d seconds, and ask less often.".formatted(most, seconds));
	}

}
