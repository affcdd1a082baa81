package io.veridical.sampling;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The worker no longer holds its shard; it drops it and claims another.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public final class LeaseLost extends Refusal {

	LeaseLost(String reason) {
		super("sampling.lease-lost." + reason);
	}

}
