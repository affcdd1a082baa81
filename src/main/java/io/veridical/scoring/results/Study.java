package io.veridical.scoring.results;

import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Pay;
import org.jspecify.annotations.Nullable;

/**
 * Whose results these are.
 *
 * @param slug its part of addresses and file names
 * @param past whether it was run elsewhere, so that its protocol says only what its
 * judgements tell
 * @param unprotected whether the same person could come again, unknown
 * @param simulated whether only simulated raters judged: it says nothing of people
 * @param status in small letters
 */
public record Study(UUID id, String title, String slug, boolean past, boolean unprotected, boolean simulated,
		String status, @Nullable Pay pay) {

	Study(UUID id, String title, String slug, boolean past, boolean unprotected, boolean simulated, String status) {
		this(id, title, slug, past, unprotected, simulated, status, null);
	}

	static Study of(Campaign campaign) {
		return new Study(campaign.getId(), campaign.getTitle(), campaign.getSlug(), campaign.isPast(),
				!campaign.isPast() && !campaign.isRehearsal() && campaign.getAdmission().unprotected(),
				campaign.isRehearsal(), campaign.getStatus().text(), campaign.getTerms().pay());
	}

	/** Whether raters may still add to it. */
	boolean moving() {
		return this.status.equals("live") || this.status.equals("paused");
	}

}
