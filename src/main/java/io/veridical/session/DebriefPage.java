package io.veridical.session;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a rater reads at the end.
 *
 * @param completionCode for the recruiting platform; null if the rater withdrew
 * @param own how the rater did; null if the rater withdrew
 */
record DebriefPage(String token, String title, String language, boolean finished, boolean withdrawn,
		@Nullable String completionCode, @Nullable OwnResult own) {

	static DebriefPage finished(RaterSession session, String title, RaterCounts counts, Locale locale) {
		return new DebriefPage(session.getToken(), title, locale.getLanguage(), true, false,
				session.getCompletionCode(), OwnResult.of(counts));
	}

	static DebriefPage withdrawn(RaterSession session, String title, Locale locale) {
		return new DebriefPage(session.getToken(), title, locale.getLanguage(), false, true, null, null);
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
