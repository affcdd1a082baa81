package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A shard is said to be finished and is not.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public final class MissingImages extends Refusal {

	MissingImages(int count, int first) {
		super("sampling.missing-images", count, first);
	}

}
