package io.veridical.feature;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Pools whose metrics cannot be computed, and why.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class ImpossibleComparison extends Refusal {

	/**
	 * Refuses a comparison.
	 * @param reason the end of the message key {@code feature.impossible.…}
	 * @param arguments what was found, for the message
	 */
	public ImpossibleComparison(String reason, Object... arguments) {
		super("feature.impossible." + reason, arguments);
	}

}
