package io.veridical.session;

import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request from a rater's page.
 */
final class JsonBody {

	private JsonBody() {
	}

	/**
	 * Read one JSON object.
	 * @param unreadable what is thrown if the body is something else
	 */
	static JsonNode object(byte[] body, JsonMapper mapper, Supplier<? extends SessionRefused> unreadable) {
		JsonNode json;
		try {
			json = mapper.readTree(body);
		}
		catch (JacksonException ex) {
			throw unreadable.get();
		}
		if (!json.isObject()) {
			throw unreadable.get();
		}
		return json;
	}

	/**
	 * Whether the database would refuse it: U+0000, or a number beyond all numbers.
	 */
	static boolean cannotBeStored(JsonNode node) {
		return (node.isString() && node.stringValue().indexOf('\0') >= 0)
				|| (node.isNumber() && !Double.isFinite(node.doubleValue()))
				|| node.propertyNames().stream().anyMatch((name) -> name.indexOf('\0') >= 0)
				|| node.values().stream().anyMatch(JsonBody::cannotBeStored);
	}

}
