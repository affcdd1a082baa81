package io.veridical.export;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table that is made of objects: the header, the values and the data
 * dictionary come from this one declaration.
 *
 * @param <R> what a row is made from
 * @param value a text, a number, an id, an instant or {@link Json}; null is an empty
 * field
 */
record Column<R>(String name, String unit, String meaning, Value<R> value) implements Heading {

	/**
	 * Reads the value of a column from a row.
	 */
	@FunctionalInterface
	interface Value<R> {

		@Nullable Object of(R row);

	}

}
