package io.veridical.campaign;

import io.veridical.pool.Truth;

import org.springframework.http.HttpStatus;

/**
 * Reals stand where fakes are wanted, or the other way round.
 */
public final class WrongTruth extends CampaignRefused {

	WrongTruth(String field, String pool, Truth wanted) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-truth", "Wrong truth", field, pool,
				"The pool \"%s\" does not hold %s images. Choose one that does.".formatted(pool, wanted.text()),
				"wrong-truth." + wanted.text(), pool);
	}

}
