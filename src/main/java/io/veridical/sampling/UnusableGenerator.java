package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A file that cannot be taken as a generator, and what it would need to be one.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class UnusableGenerator extends Refusal {

	/**
	 * Refuses a file.
	 * @param reason the end of the message key {@code sampling.unusable.…}
	 * @param arguments what was found, for the message
	 */
	public UnusableGenerator(String reason, Object... arguments) {
		super("sampling.unusable." + reason, arguments);
	}

}
