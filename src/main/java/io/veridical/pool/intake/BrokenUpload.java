package io.veridical.pool.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A file that did not come as it was sent; nothing of it is kept.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class BrokenUpload extends RuntimeException {

	BrokenUpload(String message) {
		super(message);
	}

}
