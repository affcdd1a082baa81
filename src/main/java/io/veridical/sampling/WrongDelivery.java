package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Images that cannot be those of the shard.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public final class WrongDelivery extends Refusal {

	/**
	 * Refuses a delivery as a whole.
	 * @param reason the end of the message key {@code sampling.delivery.…}
	 * @param arguments what was found, for the message
	 */
	public WrongDelivery(String reason, Object... arguments) {
		super("sampling.delivery." + reason, arguments);
	}

}
