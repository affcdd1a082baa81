package io.veridical.session;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

/**
 * A field of a judgement is not what it must be.
 */
class UnusableJudgement extends SessionRefused {

	private static final int SHOWN = 200;

	UnusableJudgement(String field, @Nullable JsonNode value, String remedy) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "unusable-judgement", "Unusable judgement",
				"%s cannot be %s. %s".formatted(field, shown(value), remedy));
		getBody().setProperty("field", field);
		getBody().setProperty("value", shown(value));
	}

	private static String shown(@Nullable JsonNode value) {
		String text = (value != null) ? value.toString() : "missing";
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "…";
	}

}
