package io.veridical.export;

import java.util.function.UnaryOperator;

/**
 * What kind of values a stored column has, and how the database writes them so that they
 * look as Java writes them: numbers in the fewest digits that read back the same, times
 * in UTC without idle zeros.
 */
enum Kind {

	TEXT("text"),

	WHOLE("int4"),

	NUMBER("float8",
			(it) -> "case when %1$s = trunc(%1$s) and abs(%1$s) < 1e15 then (%1$s)::text || '.0' else (%1$s)::text end"
				.formatted(it)),

	FLAG("bool", (it) -> "(%s)::text".formatted(it)),

	MOMENT("timestamptz", Kind::instant),

	OBJECT("jsonb", (it) -> "(%s)::text".formatted(it));

	private final String type;

	private final UnaryOperator<String> text;

	Kind(String type) {
		this(type, UnaryOperator.identity());
	}

	Kind(String type, UnaryOperator<String> text) {
		this.type = type;
		this.text = text;
	}

	/** The expression as CSV has it. */
	String written(String expression) {
		return this.text.apply(expression);
	}

	/** The expression in the type that says what it is. */
	String typed(String expression) {
		return "(%s)::%s".formatted(expression, (this == OBJECT) ? "text" : this.type);
	}

	private static String instant(String it) {
		String pattern = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS%s\"Z\"')";
		return """
				case when date_part('microseconds', %1$s)::int %% 1000000 = 0 then %2$s
				  when date_part('microseconds', %1$s)::int %% 1000 = 0 then %3$s else %4$s end""".formatted(it,
				pattern.formatted(it, ""), pattern.formatted(it, ".MS"), pattern.formatted(it, ".US"));
	}

}
