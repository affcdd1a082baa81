package io.veridical.session.door;

import io.veridical.campaign.Entry;

/**
 * Somebody comes to a campaign without what lets people in.
 */
public class IdNeeded extends RuntimeException {

	private final Entry entry;

	private final String title;

	IdNeeded(String title, Entry entry) {
		super("\"%s\" lets in whoever is %s only: come by the link of the platform, or by the invitation"
			.formatted(title, entry.text()));
		this.title = title;
		this.entry = entry;
	}

	public Entry entry() {
		return this.entry;
	}

	public String title() {
		return this.title;
	}

}
