package io.veridical.export;

/**
 * What stands over a column and in the data dictionary.
 */
interface Heading {

	/** In snake_case, as data analysts write it. */
	String name();

	/** What the values are counted in, or what form they have. */
	String unit();

	/** A sentence or two. */
	String meaning();

}
