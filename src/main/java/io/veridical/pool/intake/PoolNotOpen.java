package io.veridical.pool.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A pool does not take the image, or cannot be completed, as it is now.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class PoolNotOpen extends RuntimeException {

	PoolNotOpen(String message) {
		super(message);
	}

}
