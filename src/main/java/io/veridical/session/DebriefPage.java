package io.veridical.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.OwnTexts;
import org.jspecify.annotations.Nullable;

/**
 * What a rater reads at the end.
 *
 * @param ending {@code finished}, {@code withdrawn}, {@code unusable} or
 * {@code incompatible}
 * @param timed whether the images were shown for a limited time
 * @param completionCode for the recruiting platform; null if nothing was judged or all of
 * it was taken back
 * @param mayTryAnother whether the session may go on with another device
 * @param own how the rater did; null unless the session counts
 * @param pass whether the rater has qualified; null unless this is a finished
 * qualification
 * @param about what the campaign says of itself; empty for our words
 * @param contact to whom raters turn; empty if the campaign does not say
 */
record DebriefPage(String token, String title, String language, String ending, boolean timed,
		@Nullable String completionCode, boolean mayTryAnother, @Nullable OwnResult own, @Nullable Pass pass,
		List<String> about, List<String> contact) {

	static DebriefPage of(RaterSession session, Campaign campaign, Optional<RaterCounts> counts, boolean mayTryAnother,
			@Nullable Pass pass, Locale locale) {
		boolean stayed = session.getStatus() == SessionStatus.FINISHED || session.getStatus() == SessionStatus.UNUSABLE;
		return new DebriefPage(session.getToken(), campaign.getTitle(), locale.getLanguage(),
				session.getStatus().name().toLowerCase(Locale.ROOT), campaign.getProtocol() instanceof HypeTime,
				(stayed && (pass == null || pass.onward() == null)) ? session.getCompletionCode() : null, mayTryAnother,
				counts.map(OwnResult::of).orElse(null), pass,
				OwnTexts.in(campaign.getTerms().ownTexts().debrief(), locale.getLanguage()),
				OwnTexts.atLeastIn(campaign.getTerms().ownTexts().contact(), locale.getLanguage()));
	}

	/**
	 * What came out of a qualification.
	 *
	 * @param percent right answers needed on each half
	 * @param until the day on which the pass ends; null if it never does, or is none
	 * @param study the campaign for which the rater came; null for none
	 * @param onward where it is; null unless passed and open
	 */
	record Pass(boolean passed, int percent, int realsNeeded, int fakesNeeded, @Nullable String until,
			@Nullable String study, @Nullable String onward) {

	}

	/**
	 * One rater's right answers among the counted trials.
	 *
	 * @param percent right answers, rounded
	 */
	record OwnResult(int right, int of, int percent, int realsRight, int realsOf, int fakesRight, int fakesOf) {

		static OwnResult of(RaterCounts counts) {
			int realsRight = counts.realsShown() - counts.realsWrong();
			int fakesRight = counts.fakesShown() - counts.fakesWrong();
			int right = realsRight + fakesRight;
			int of = counts.realsShown() + counts.fakesShown();
			return new OwnResult(right, of, Math.round(100f * right / of), realsRight, counts.realsShown(), fakesRight,
					counts.fakesShown());
		}

	}

}
