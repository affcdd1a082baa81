package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A judgement as a browser sent it, every field checked.
 *
 * @param evidence a JSON object as text
 */
record Submission(UUID trial, Truth answer, double rtMillis, String evidence) {

	static final int LONGEST = 16 * 1024;

	static final int LONGEST_EVIDENCE = 4096;

	static final double LONGEST_RT_MILLIS = 86_400_000;

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	/**
	 * Read a request's body.
	 * @throws UnreadableJudgement if it is not one JSON object
	 * @throws UnusableJudgement if a field is not what it must be
	 */
	static Submission read(byte[] body, JsonMapper mapper) {
		JsonNode json = JsonBody.object(body, mapper, UnreadableJudgement::new);
		return new Submission(trial(json.get("trial")), answer(json.get("answer")), rtMillis(json.get("rtMillis")),
				evidence(json.get("evidence"), mapper));
	}

	static UUID trial(@Nullable JsonNode field) {
		if (field == null || !field.isString() || !ID.matcher(field.stringValue()).matches()) {
			throw new UnusableJudgement("trial", field, "Send the id of the trial as the plan gives it.");
		}
		return UUID.fromString(field.stringValue());
	}

	private static Truth answer(@Nullable JsonNode field) {
		for (Truth truth : Truth.values()) {
			if (field != null && field.isString() && truth.text().equals(field.stringValue())) {
				return truth;
			}
		}
		throw new UnusableJudgement("answer", field, "Send \"real\" or \"fake\".");
	}

	private static double rtMillis(@Nullable JsonNode field) {
		if (field == null || !field.isNumber() || !(field.doubleValue() >= 0)
				|| field.doubleValue() > LONGEST_RT_MILLIS) {
			throw new UnusableJudgement("rtMillis", field,
					"Send the milliseconds from onset to answer, a number from 0 to 86400000.");
		}
		return field.doubleValue();
	}

	static String evidence(@Nullable JsonNode field, JsonMapper mapper) {
		if (field == null || !field.isObject()) {
			throw new UnusableJudgement("evidence", field, "Send an object; it may be empty.");
		}
		String text = mapper.writeValueAsString(field);
		if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_EVIDENCE) {
			throw new UnusableJudgement("evidence", field, "Send at most 4096 bytes.");
		}
		if (JsonBody.cannotBeStored(field)) {
			throw new UnusableJudgement("evidence", field,
					"Send neither the character U+0000 nor a number beyond all numbers: they cannot be stored.");
		}
		return text;
	}

	/**
	 * What the browser says, to be looked into.
	 */
	BrowserReport report() {
		return new BrowserReport(JsonMapper.shared().readTree(this.evidence));
	}

}
