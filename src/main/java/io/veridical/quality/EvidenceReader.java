package io.veridical.quality;

import io.veridical.screening.Conduct;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads what a browser said about a judgement: what is missing, or of the wrong kind, did
 * not happen.
 */
@Component
class EvidenceReader {

	private final JsonMapper mapper;

	EvidenceReader(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * @param evidence as it was stored; null of most past studies
	 * @param calledFake the answer, which says which button was pressed
	 */
	Evidence read(@Nullable String evidence, boolean calledFake) {
		JsonNode said = tree(evidence);
		if (said == null) {
			return Evidence.NONE;
		}
		String visibility = said.path("visibility").asString("visible");
		Conduct conduct = new Conduct(is(said, "focus", false), !visibility.equals("visible"),
				is(said, "fullScreen", false), is(said, "trusted", false), input(said, calledFake), early(said));
		return new Evidence(conduct, is(said, "fullScreen", true), is(said, "webdriver", true));
	}

	private static boolean is(JsonNode said, String name, boolean value) {
		JsonNode field = said.path(name);
		return field.isBoolean() && field.booleanValue() == value;
	}

	private static @Nullable Boolean early(JsonNode said) {
		JsonNode keys = said.path("earlyKeys");
		return keys.isArray() ? !keys.isEmpty() : null;
	}

	private static @Nullable String input(JsonNode said, boolean calledFake) {
		String code = said.path("code").asString("");
		if (!code.isEmpty()) {
			return code;
		}
		String input = said.path("input").asString("");
		return (input.isEmpty() || input.equals("key")) ? null : input + (calledFake ? ":fake" : ":real");
	}

	private @Nullable JsonNode tree(@Nullable String evidence) {
		if (evidence == null) {
			return null;
		}
		try {
			JsonNode tree = this.mapper.readTree(evidence);
			return tree.isObject() ? tree : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
