package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * A campaign cannot start with a pool that is still being filled.
 */
public final class PoolIsStillFilling extends CampaignRefused {

	PoolIsStillFilling(String field, String pool) {
		super(HttpStatus.CONFLICT, "pool-is-still-filling", "Pool is still filling", field, pool,
				"The pool \"%s\" is still being filled. Wait until it is complete, or choose another.".formatted(pool),
				"pool-is-still-filling", pool);
	}

}
