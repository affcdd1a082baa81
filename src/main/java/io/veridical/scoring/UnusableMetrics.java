package io.veridical.scoring;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Values of automated metrics that cannot be taken; nothing was stored. Names the field,
 * its value and a way out, as a problem detail for programs and in the reader's language
 * for people (messages {@code scoring.metrics.refused.…}).
 */
public class UnusableMetrics extends ErrorResponseException {

	UnusableMetrics(String field, @Nullable Object value, Reason reason, Object... arguments) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, problem(field, value, reason.message.formatted(arguments)), null,
				"scoring.metrics.refused." + reason.code, arguments);
	}

	private static ProblemDetail problem(String field, @Nullable Object value, String message) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
		problem.setType(URI.create("/problems/unusable-metrics"));
		problem.setTitle("Unusable metrics");
		problem.setProperty("field", field);
		problem.setProperty("value", value);
		return problem;
	}

	@Override
	public String getMessage() {
		return String.valueOf(getBody().getDetail());
	}

	enum Reason {

		NAME("name", "The metric “%s” needs a name of 1 to 60 letters on one line, without commas."),

		NUMBER("number", "The %s of “%s” is “%s”; it must be a number."),

		BELOW("below", "The %s of “%s” is %s; it cannot be below %s. Check the sign and the metric."),

		SHARE("share", "The %s of “%s” is %s; it is a share from %s to 1. Divide percentages by 100."),

		NO_MODELS("no-models", "The %s has “%s” for its models; give an object of models and values."),

		MODEL("model", "“%s” is no model of this campaign; its models are %s."),

		TWICE("twice", "The %s of “%s” is given twice; give it once."),

		TOO_MANY("too-many", "There are %s values; at most %s are kept."),

		LINE("line", "Line %s is “%s”; it must be metric, model and value, separated by commas."),

		LINE_NUMBER("line-number", "Line %s has “%s” for a value; it must be a number."),

		NO_POOLS("no-pools",
				"No pool of this campaign has metrics against its real pool; compute them on the pool’s page first.");

		private final String code;

		private final String message;

		Reason(String code, String message) {
			this.code = code;
			this.message = message;
		}

	}

}
