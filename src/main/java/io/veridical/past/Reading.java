package io.veridical.past;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a field that is not empty into the form in which it is staged.
 */
@FunctionalInterface
interface Reading {

	Map<String, String> TRUTHS = Map.of("real", "f", "fake", "t");

	Map<String, String> TRUE_OR_FALSE = Map.of("true", "t", "false", "f");

	JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

	/** What Java and PostgreSQL read alike. */
	Pattern PLAIN = Pattern.compile("-?[0-9.]{1,24}");

	String read(String field) throws BadValue;

	/**
	 * A text as it stands.
	 */
	static Reading text(int longest) {
		return (field) -> {
			if (field.length() > longest) {
				throw new BadValue(Fault.TOO_LONG, field.length(), longest);
			}
			if (field.indexOf('\0') >= 0) {
				throw new BadValue(Fault.CONTROL_CHARACTER);
			}
			return field;
		};
	}

	/**
	 * One of a few words, in any case.
	 */
	static Reading word(Map<String, String> staged) {
		String known = String.join(", ", staged.keySet().stream().sorted().toList());
		return (field) -> {
			String word = staged.get(field.toLowerCase(Locale.ROOT));
			if (word == null) {
				throw new BadValue(Fault.WORD, known);
			}
			return word;
		};
	}

	static Reading status() {
		Reading known = word(Map.of("finished", "FINISHED", "active", "INCOMPLETE", "incomplete", "INCOMPLETE",
				"unusable", "UNUSABLE", "incompatible", "INCOMPATIBLE"));
		return (field) -> {
			if (field.equalsIgnoreCase("withdrawn")) {
				throw new BadValue(Fault.WITHDRAWN);
			}
			return known.read(field);
		};
	}

	static Reading verdict() {
		return word(Map.of("verified", "VERIFIED", "bad", "BAD", "unverified", "UNVERIFIED"));
	}

	static Reading whole(int least, int most) {
		return (field) -> {
			try {
				int number = Integer.parseInt(field);
				if (number >= least && number <= most) {
					return String.valueOf(number);
				}
			}
			catch (NumberFormatException ex) {
				// the same fault
			}
			throw new BadValue(Fault.WHOLE_NUMBER, least, most);
		};
	}

	/**
	 * A decimal number, with a point.
	 */
	static Reading number(double least, double most) {
		return (field) -> {
			try {
				double number = Double.parseDouble(field);
				if (number >= least && number <= most && Character.isDigit(field.charAt(field.length() - 1))) {
					return PLAIN.matcher(field).matches() ? field : String.valueOf(number);
				}
			}
			catch (NumberFormatException ex) {
				// the same fault
			}
			throw new BadValue(Fault.NUMBER, least, most);
		};
	}

	static Reading instant() {
		return (field) -> {
			try {
				OffsetDateTime time = OffsetDateTime.parse(field).withOffsetSameInstant(ZoneOffset.UTC);
				if (time.getYear() >= 1900 && time.getYear() <= 9999) {
					return time.toString();
				}
			}
			catch (DateTimeException ex) {
				// the same fault
			}
			throw new BadValue(Fault.INSTANT);
		};
	}

	static Reading json() {
		return (field) -> {
			try {
				JsonNode object = JSON.readTree(field);
				if (object.isObject()) {
					JsonContent.check(object);
					return field;
				}
			}
			catch (JacksonException ex) {
				// the same fault
			}
			catch (NumberFormatException ex) {
				throw new BadValue(Fault.JSON_NUMBER, JsonContent.MOST_DIGITS);
			}
			throw new BadValue(Fault.JSON);
		};
	}

}
