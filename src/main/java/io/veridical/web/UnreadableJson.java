package io.veridical.web;

import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.context.MessageSource;

/**
 * Says of a JSON body that could not be read which field is to blame, what stands there
 * and what would be right.
 */
final class UnreadableJson {

	private final MessageSource messages;

	private final Locale locale;

	UnreadableJson(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * @param cause what the reader threw
	 * @return null if it says nothing that a caller could use
	 */
	@Nullable String explanation(@Nullable Throwable cause) {
		if (cause instanceof UnrecognizedPropertyException unknown) {
			String known = unknown.getKnownPropertyIds()
				.stream()
				.map(String::valueOf)
				.sorted()
				.collect(Collectors.joining(", "));
			return say("unknown", path(unknown), known);
		}
		if (cause instanceof InvalidFormatException format) {
			return say("value", path(format), String.valueOf(format.getValue()), kind(format.getTargetType()));
		}
		if (cause instanceof StreamReadException syntax) {
			return say("syntax", syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
		}
		return (cause instanceof JacksonException other && !other.getPath().isEmpty()) ? say("field", path(other))
				: null;
	}

	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append((path.length() > 0) ? "." : "").append(step.getPropertyName());
			}
		}
		return path.toString();
	}

	private String kind(Class<?> type) {
		String code = (type == int.class || type == long.class) ? "whole"
				: (Number.class.isAssignableFrom(type) || type.isPrimitive()) ? "number"
						: type.getSimpleName().toLowerCase(Locale.ROOT);
		return String
			.valueOf(this.messages.getMessage("web.json.kind." + code, null, type.getSimpleName(), this.locale));
	}

	private String say(String code, Object... arguments) {
		return this.messages.getMessage("web.json." + code, arguments, this.locale);
	}

}
