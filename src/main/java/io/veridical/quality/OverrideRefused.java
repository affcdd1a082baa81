package io.veridical.quality;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A word on a session that cannot be taken; nothing was stored. As a problem detail for
 * programs and in the reader's language for people (messages
 * {@code quality.override.refused.…}).
 */
public class OverrideRefused extends ErrorResponseException {

	private static final int LONGEST_ECHO = 80;

	/**
	 * @param value what was asked for, or stands in the way
	 */
	OverrideRefused(Reason reason, Object value) {
		super(reason.status, problem(reason, echo(value), value.toString().length()), null,
				"quality.override.refused." + reason.code, new Object[] { echo(value), value.toString().length() });
	}

	private static String echo(Object value) {
		String text = value.toString();
		return (text.length() > LONGEST_ECHO) ? text.substring(0, LONGEST_ECHO) + "\u2026" : text;
	}

	private static ProblemDetail problem(Reason reason, String value, int length) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(reason.status,
				reason.message.formatted(value, length));
		problem.setType(URI.create("/problems/override-refused"));
		problem.setTitle("Override refused");
		problem.setProperty("reason", reason.code);
		problem.setProperty("field", reason.field);
		problem.setProperty("value", value);
		return problem;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

	enum Reason {

		REASON(HttpStatus.UNPROCESSABLE_CONTENT, "reason", "reason",
				"The reason \"%s\" has %s characters. Write 1 to 2000, a letter or digit among them, and not U+0000."),

		NOT_FINISHED(HttpStatus.CONFLICT, "session", "not-finished",
				"Only a finished session is kept or excluded, but this one is %s: it does not count as it is."),

		IS_EXCLUDED(HttpStatus.CONFLICT, "excluded", "is-excluded",
				"The session is excluded already; nothing was changed."),

		IS_KEPT(HttpStatus.CONFLICT, "excluded", "is-kept", "The session counts already; nothing was changed.");

		private final HttpStatus status;

		private final String field;

		private final String code;

		private final String message;

		Reason(HttpStatus status, String field, String code, String message) {
			this.status = status;
			this.field = field;
			this.code = code;
			this.message = message;
		}

	}

}
