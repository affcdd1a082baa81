package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An order for a pool that this generator, or any, cannot fill.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class ImpossibleOrder extends Refusal {

	ImpossibleOrder(String reason, Object... arguments) {
		super("sampling.impossible." + reason, arguments);
	}

}
