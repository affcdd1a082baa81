package io.veridical.past;

import java.math.BigDecimal;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * What JSON may say and PostgreSQL does not keep: null characters, halves of characters,
 * and numbers beyond those of double precision.
 */
final class JsonContent {

	static final int MOST_DIGITS = 308;

	private JsonContent() {
	}

	static void check(JsonNode node) throws BadValue {
		if (node.isString()) {
			check(node.stringValue());
		}
		else if (node.isNumber()) {
			check(node.decimalValue());
		}
		for (Map.Entry<String, JsonNode> property : node.properties()) {
			check(property.getKey());
			check(property.getValue());
		}
		if (node.isArray()) {
			for (JsonNode element : node) {
				check(element);
			}
		}
	}

	private static void check(String text) throws BadValue {
		if (text.indexOf('\0') >= 0) {
			throw new BadValue(Fault.CONTROL_CHARACTER);
		}
		if (text.codePoints()
			.anyMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
			throw new BadValue(Fault.HALF_CHARACTER);
		}
	}

	// of a zero only the places behind the point count
	private static void check(BigDecimal number) throws BadValue {
		if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
			throw new BadValue(Fault.JSON_NUMBER, MOST_DIGITS);
		}
	}

}
