package io.veridical.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;

/**
 * Which campaigns a list shows.
 *
 * @param status only those that stand there; all but the archived if empty
 * @param words all of which stand in the title or the address
 */
record CampaignFilter(String status, List<String> words) {

	/** The word for all of them, wherever they stand. */
	static final String ALL = "all";

	static CampaignFilter of(String status, String text) {
		return new CampaignFilter(status.strip().toLowerCase(Locale.ROOT),
				Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
					.filter((word) -> !word.isEmpty())
					.toList());
	}

	boolean fits(Campaign campaign) {
		String searched = (campaign.getTitle() + " " + campaign.getSlug()).toLowerCase(Locale.ROOT);
		return stands(campaign.getStatus()) && this.words.stream().allMatch(searched::contains);
	}

	private boolean stands(Campaign.Status present) {
		return switch (this.status) {
			case "" -> present != Campaign.Status.ARCHIVED;
			case ALL -> true;
			default -> present.text().equals(this.status);
		};
	}

	/** What was searched for, as it is shown again. */
	public String text() {
		return String.join(" ", this.words);
	}

	/** Whether nothing is asked for. */
	public boolean isUsual() {
		return this.status.isEmpty() && this.words.isEmpty();
	}

}
