package io.veridical.export;

/**
 * A table was written with fewer or more rows than the database counts in the same
 * moment.
 */
class RowsMissing extends RuntimeException {

	RowsMissing(String table, long expected, long written) {
		super("%s: the database counts %d rows, but %d were written; the file set is broken off".formatted(table,
				expected, written));
	}

}
