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

	OverrideRefused(Reason reason, Object value) {
		super(reason.status, problem(reason, reason.message.formatted(value)), null,
				"quality.override.refused." + reason.code, new Object[] { value });
	}

	private static ProblemDetail problem(Reason reason, String message) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(reason.status, message);
		problem.setType(URI.create("/problems/override-refused"));
		problem.setTitle("Override refused");
		problem.setProperty("reason", reason.code);
		return problem;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

	enum Reason {

		REASON(HttpStatus.UNPROCESSABLE_CONTENT, "reason", "A reason of 1 to 2000 characters is needed; this has %s."),

		NOT_FINISHED(HttpStatus.CONFLICT, "not-finished",
				"Only a finished session is kept or excluded, but this one is %s: it does not count as it is."),

		IS_EXCLUDED(HttpStatus.CONFLICT, "is-excluded", "The session is excluded already%s; nothing was changed."),

		IS_KEPT(HttpStatus.CONFLICT, "is-kept", "The session counts already%s; nothing was changed.");

		private final HttpStatus status;

		private final String code;

		private final String message;

		Reason(HttpStatus status, String code, String message) {
			this.status = status;
			this.code = code;
			this.message = message;
		}

	}

}
