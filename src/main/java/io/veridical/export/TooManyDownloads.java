package io.veridical.export;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * As many downloads are under way as leave raters half of the connections to the
 * database.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class TooManyDownloads extends RuntimeException {

	TooManyDownloads(int underWay, int seconds) {
		super("%d downloads are under way, and no more at once, so that raters do not wait. Ask again in %d seconds."
			.formatted(underWay, seconds));
	}

}
