package io.veridical.sampling.remote;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A delivery of more bytes than one may have.
 */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
class DeliveryTooLarge extends RuntimeException {

	DeliveryTooLarge(long most) {
		super("A delivery has at most %d bytes (veridical.sampling.remote.delivery); send fewer images at a time."
			.formatted(most));
	}

}
