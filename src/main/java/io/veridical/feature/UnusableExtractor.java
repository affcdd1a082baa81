package io.veridical.feature;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A file that cannot be taken as a feature extractor, and what it would need to be one.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class UnusableExtractor extends Refusal {

	/**
	 * Refuses a file.
	 * @param reason the end of the message key {@code feature.unusable.…}
	 * @param arguments what was found, for the message
	 */
	public UnusableExtractor(String reason, Object... arguments) {
		super("feature.unusable." + reason, arguments);
	}

}
