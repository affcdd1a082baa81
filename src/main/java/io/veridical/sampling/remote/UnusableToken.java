package io.veridical.sampling.remote;

import io.veridical.sampling.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A token asked for with a name or an end that it cannot have.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
final class UnusableToken extends Refusal {

	UnusableToken(String reason, Object... arguments) {
		super("sampling.token.unusable." + reason, arguments);
	}

}
