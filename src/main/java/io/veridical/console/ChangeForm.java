package io.veridical.console;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;

/**
 * What of a campaign may change after its launch, as a page sends it.
 *
 * @param target counted raters for each model; as many as come if empty
 * @param wrong the field that cannot be as it is; null if all can
 * @param error what is wrong with it
 */
record ChangeForm(String title, String target, @Nullable String wrong, @Nullable String error) {

	static ChangeForm of(Campaign campaign) {
		Integer target = campaign.getTerms().target();
		return new ChangeForm(campaign.getTitle(), (target != null) ? target.toString() : "", null, null);
	}

	/** What is wrong with a field; null if nothing is. */
	public @Nullable String error(String field) {
		return field.equals(this.wrong) ? this.error : null;
	}

}
