package io.veridical.campaign;

import java.util.UUID;

import org.springframework.http.HttpStatus;

/**
 * A design names a pool that is not there.
 */
public final class UnknownPool extends CampaignRefused {

	UnknownPool(String field, UUID id) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-pool", "Unknown pool", field, id,
				"There is no image pool %s. Choose one of the pools in the list, or make it first.".formatted(id),
				"unknown-pool", id.toString());
	}

}
