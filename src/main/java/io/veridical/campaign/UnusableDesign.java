package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * A value of a design that cannot be.
 */
public final class UnusableDesign extends CampaignRefused {

	UnusableDesign(String field, Object value, String remedy) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "unusable-design", "Unusable design", field, value,
				"%s: \"%s\" cannot be used. %s".formatted(field, value, remedy), field, value.toString(), remedy);
	}

}
