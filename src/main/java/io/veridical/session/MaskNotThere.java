package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A mask was asked for that the campaign does not have.
 */
class MaskNotThere extends SessionRefused {

	MaskNotThere(int number) {
		super(HttpStatus.NOT_FOUND, "mask-not-there", "Mask not there",
				"There is no mask %d. The plan says how many there are, from 0 on.".formatted(number));
		getBody().setProperty("number", number);
	}

}
