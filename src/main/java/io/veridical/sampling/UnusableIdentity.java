package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A worker that does not say, or not in a line, who it is.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class UnusableIdentity extends Refusal {

	UnusableIdentity(String field, int longest) {
		super("sampling.identity", field, longest);
	}

}
