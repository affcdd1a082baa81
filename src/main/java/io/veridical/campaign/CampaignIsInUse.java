package io.veridical.campaign;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * A draft that something else refers to is not deleted.
 */
public final class CampaignIsInUse extends CampaignRefused {

	CampaignIsInUse(String title, User user) {
		super(HttpStatus.CONFLICT, "campaign-is-in-use", "Campaign is in use", "campaign", title,
				user.message.formatted(title), "campaign-is-in-use." + user.code(), title);
	}

	/** Who refers to it. */
	enum User {

		REHEARSAL("\"%s\" has been rehearsed. Delete its rehearsals first."),

		CAMPAIGN("Another campaign or panel requires \"%s\" as its qualification. Let it require another first.");

		private final String message;

		User(String message) {
			this.message = message;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
