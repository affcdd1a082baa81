package io.veridical.scoring;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Values of automated metrics that cannot be taken; nothing was stored.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class UnusableMetrics extends RuntimeException {

	UnusableMetrics(String message) {
		super(message);
	}

}
