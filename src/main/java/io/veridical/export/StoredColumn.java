package io.veridical.export;

/**
 * One column of a table that the database writes by itself: the header, the values in
 * every form and the data dictionary come from this one declaration.
 *
 * @param expression in SQL, of the kind's own type
 */
record StoredColumn(String name, Kind kind, String unit, String meaning, String expression) implements Heading {

	String written() {
		return this.kind.written(this.expression) + " as " + this.name;
	}

	String typed() {
		return this.kind.typed(this.expression) + " as " + this.name;
	}

}
