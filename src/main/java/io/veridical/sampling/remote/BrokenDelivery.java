package io.veridical.sampling.remote;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A delivery that did not arrive as it was sent; nothing of it was kept.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BrokenDelivery extends RuntimeException {

	BrokenDelivery(String message) {
		super(message);
	}

}
