package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A job on which something was asked for that its present state does not allow.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public final class UnsuitableJob extends Refusal {

	UnsuitableJob(String verb) {
		super("sampling.unsuitable." + verb);
	}

}
