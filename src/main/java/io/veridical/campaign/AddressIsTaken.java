package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * Another campaign has this slug.
 */
public final class AddressIsTaken extends CampaignRefused {

	AddressIsTaken(String slug) {
		super(HttpStatus.CONFLICT, "address-is-taken", "Address is taken", "slug", slug,
				"Another campaign is already at /take/%s. Choose another address.".formatted(slug), "address-is-taken",
				slug);
	}

}
