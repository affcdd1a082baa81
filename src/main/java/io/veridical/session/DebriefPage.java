package io.veridical.session;

import java.util.Locale;
import java.util.Optional;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
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
 */
record DebriefPage(String token, String title, String language, String ending, boolean timed,
		@Nullable String completionCode, boolean mayTryAnother, @Nullable OwnResult own) {

	static DebriefPage of(RaterSession session, Campaign campaign, Optional<RaterCounts> counts, boolean mayTryAnother,
			Locale locale) {
		boolean stayed = session.getStatus() == SessionStatus.FINISHED || session.getStatus() == SessionStatus.UNUSABLE;
		return new DebriefPage(session.getToken(), campaign.getTitle(), locale.getLanguage(),
				session.getStatus().name().toLowerCase(Locale.ROOT), campaign.getProtocol() instanceof HypeTime,
				stayed ? session.getCompletionCode() : null, mayTryAnother, counts.map(OwnResult::of).orElse(null));
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
