package io.veridical.panel;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A panel or an invitation that cannot be made; nothing was stored. In the reader's
 * language by the messages {@code panel.refused.…}.
 */
public class UnusablePanel extends ErrorResponseException {

	UnusablePanel(Reason reason, Object value) {
		super(reason.status, problem(reason, value), null, "panel.refused." + reason.code,
				new Object[] { value.toString() });
	}

	private static ProblemDetail problem(Reason reason, Object value) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(reason.status, reason.message.formatted(value));
		problem.setType(URI.create("/problems/unusable-panel"));
		problem.setTitle("Unusable panel");
		problem.setProperty("field", reason.field);
		problem.setProperty("value", value);
		return problem;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

	enum Reason {

		NAME("name", "name",
				"The name \"%s\" cannot be used. Name the panel in 1 to 100 characters, a letter or digit among them."),

		NAME_TAKEN("name", "name-taken", HttpStatus.CONFLICT,
				"The campaign has a panel \"%s\" already. Choose another name."),

		NO_PANEL_OF_A_PAST("campaign", "past", HttpStatus.CONFLICT,
				"\"%s\" was run elsewhere. Panels are for campaigns that are run here."),

		QUALIFICATION("qualificationId", "qualification",
				"%s is no qualification. Choose one of the qualifications there are."),

		COUNT("count", "count", "%s invitations cannot be made. Make 1 to 500, and at least one for each label."),

		LABEL("labels", "label",
				"The label \"%s\" cannot be used. Use up to 100 characters, a letter or digit among them."),

		DAYS("days", "days", "Invitations cannot be open for %s days. Use 1 to 365.");

		private final String field;

		private final String code;

		private final HttpStatus status;

		private final String message;

		Reason(String field, String code, String message) {
			this(field, code, HttpStatus.UNPROCESSABLE_CONTENT, message);
		}

		Reason(String field, String code, HttpStatus status, String message) {
			this.field = field;
			this.code = code;
			this.status = status;
			this.message = message;
		}

	}

}
