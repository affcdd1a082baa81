package io.veridical.session;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells a rater, in words, why there is nothing to judge here.
 *
 * @param reason the last part of the messages' names
 * @param title of the campaign, if there is one
 */
record UnavailablePage(String reason, @Nullable String title, String language) {

	static ModelAndView view(Reason reason, @Nullable String title, Locale locale) {
		UnavailablePage page = new UnavailablePage(reason.code, title, locale.getLanguage());
		return new ModelAndView("session/unavailable", Map.of("page", page), reason.status);
	}

	enum Reason {

		UNKNOWN_CAMPAIGN("unknown-campaign", HttpStatus.NOT_FOUND),

		UNKNOWN_SESSION("unknown-session", HttpStatus.NOT_FOUND),

		NOT_OPEN("not-open", HttpStatus.CONFLICT),

		PAUSED("paused", HttpStatus.CONFLICT),

		TAKEN("taken", HttpStatus.CONFLICT),

		COMPLETE("complete", HttpStatus.GONE),

		CLOSED("closed", HttpStatus.GONE),

		REHEARSAL("rehearsal", HttpStatus.FORBIDDEN),

		SEEN_EVERYTHING("seen-everything", HttpStatus.CONFLICT),

		UNUSABLE_ID("unusable-id", HttpStatus.BAD_REQUEST),

		ID_NEEDED("id-needed", HttpStatus.FORBIDDEN),

		INVITATION_NEEDED("invitation-needed", HttpStatus.FORBIDDEN),

		INVITATION_UNKNOWN("invitation-unknown", HttpStatus.FORBIDDEN),

		INVITATION_ELSEWHERE("invitation-elsewhere", HttpStatus.FORBIDDEN),

		INVITATION_EXPIRED("invitation-expired", HttpStatus.GONE),

		INVITATION_REVOKED("invitation-revoked", HttpStatus.GONE);

		private final String code;

		private final HttpStatus status;

		Reason(String code, HttpStatus status) {
			this.code = code;
			this.status = status;
		}

	}

}
