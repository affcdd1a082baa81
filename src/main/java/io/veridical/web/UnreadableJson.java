package io.veridical.web;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.context.MessageSource;

/**
 * Says of a JSON body that could not be read which field is to blame, what stands there
 * and what would be right.
 */
final class UnreadableJson {

	private static final Pattern NUMBER = Pattern.compile("\\((-?\\d[^)]*)\\)");

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
		if (cause instanceof InputCoercionException number) {
			return say("range", path(number), numberOf(number), kind(number.getTargetType()));
		}
		if (cause instanceof StreamReadException syntax) {
			return say("syntax", syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
		}
		if (cause instanceof MismatchedInputException other && hasKind(other.getTargetType())) {
			return other.getPath().isEmpty() ? say("body", kind(other.getTargetType()))
					: say("missing", path(other), kind(other.getTargetType()));
		}
		if (cause instanceof JacksonException other && !other.getPath().isEmpty()) {
			return say("field", path(other));
		}
		return (cause == null) ? say("empty") : null;
	}

	// the exception holds the number in its message alone
	private static String numberOf(InputCoercionException ex) {
		Matcher number = NUMBER.matcher(ex.getOriginalMessage());
		return number.find() ? number.group(1) : "";
	}

	/**
	 * Says of a field of a form what stands there and what would be right.
	 */
	String wrong(String field, @Nullable Object value, @Nullable Class<?> type) {
		return (hasKind(type) && type != null) ? say("value", field, String.valueOf(value), kind(type))
				: say("field", field);
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

	private boolean hasKind(@Nullable Class<?> type) {
		return type != null && (type.isRecord() || Collection.class.isAssignableFrom(type)
				|| this.messages.getMessage("web.json.kind." + code(type), null, null, this.locale) != null);
	}

	/**
	 * Says what a value of a type looks like.
	 */
	String kind(Class<?> type) {
		if (type.isRecord()) {
			return say("kind.object",
					Stream.of(type.getRecordComponents())
						.map(RecordComponent::getName)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return say("kind.list");
		}
		return String
			.valueOf(this.messages.getMessage("web.json.kind." + code(type), null, type.getSimpleName(), this.locale));
	}

	private static String code(Class<?> type) {
		return (type == int.class || type == long.class || type == Integer.class || type == Long.class) ? "whole"
				: (type == boolean.class) ? "boolean" : (Number.class.isAssignableFrom(type) || type.isPrimitive())
						? "number" : type.getSimpleName().toLowerCase(Locale.ROOT);
	}

	private String say(String code, Object... arguments) {
		return this.messages.getMessage("web.json." + code, arguments, this.locale);
	}

}
