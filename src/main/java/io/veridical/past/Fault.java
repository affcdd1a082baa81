package io.veridical.past;

import java.util.Locale;

/**
 * What can be wrong with a judgement file; each has its sentence in the messages.
 */
enum Fault {

	/** Not one row under the header. */
	NO_ROWS,
	/** The file has no text at all. */
	EMPTY,
	/** Bytes that are not UTF-8. */
	NOT_UTF8,
	/** A quotation mark that is not closed, or something after a closed one. */
	QUOTES,
	/** A row longer than any row should be. */
	ROW_TOO_LONG,
	/** Columns separated by something else than commas. */
	SEPARATOR,
	/** One of the ten columns is not there. */
	COLUMN_MISSING,
	/** One of those columns that no row may leave empty is not there. */
	COLUMN_NEEDED,
	/** One of the ten columns is there in other letters, such as capitals. */
	COLUMN_SPELT,
	/** Two columns of one name. */
	COLUMN_TWICE,
	/** A column without a name. */
	COLUMN_UNNAMED,
	/** More columns than are kept aside. */
	TOO_MANY_COLUMNS,
	/** More or fewer fields than the header has columns. */
	FIELDS,
	/** An empty field that every judgement needs. */
	MISSING,
	/** A text longer than it may be. */
	TOO_LONG,
	/** A character that no text has. */
	CONTROL_CHARACTER,
	/** None of the words known. */
	WORD,
	/** Rows of raters who took their judgements back. */
	WITHDRAWN,
	/** Not a whole number, or out of range. */
	WHOLE_NUMBER,
	/** Not a number, or out of range. */
	NUMBER,
	/** Not a date with time and zone. */
	INSTANT,
	/** Not a JSON object. */
	JSON,
	/** A number in a JSON object that is too large or too fine. */
	JSON_NUMBER,
	/** One half of a pair of surrogates in a JSON object. */
	HALF_CHARACTER,
	/** An exposure in one row and none in another. */
	MIXED_EXPOSURES,
	/** More models than a campaign compares. */
	TOO_MANY_MODELS,
	/** Every image is fake. */
	NO_REALS,
	/** Every image is real. */
	NO_FAKES,
	/** A trial that is there twice. */
	TRIAL_TWICE,
	/** A session of several raters. */
	TWO_RATERS,
	/** A session with several states. */
	TWO_STATES,
	/** A session that is left out in some rows and not in others. */
	TWO_EXCLUSIONS,
	/** A session of which some trials are numbered. */
	NUMBERED_IN_PART;

	/**
	 * The end of the message's key.
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
