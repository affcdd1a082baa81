package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * Reals stand where fakes are wanted, or the other way round.
 */
public final class WrongTruth extends CampaignRefused {

	WrongTruth(String field, String pool, String wanted) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-truth", "Wrong truth", field, pool,
				"%s: pool \"%s\" does not hold %s images. Choose a pool that does.".formatted(field, pool, wanted),
				field, pool, wanted);
	}

}
