package io.veridical.session;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * The session is over, so nothing more is taken.
 */
class SessionOver extends SessionRefused {

	SessionOver(SessionStatus status) {
		super(HttpStatus.GONE, "session-over", "Session over",
				"The session is %s. Go on to its debrief.".formatted(text(status)));
		getBody().setProperty("ended", text(status));
	}

	private static String text(SessionStatus status) {
		return status.name().toLowerCase(Locale.ROOT);
	}

}
