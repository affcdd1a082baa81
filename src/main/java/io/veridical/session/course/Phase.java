package io.veridical.session.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a trial is for.
 */
public enum Phase {

	/** To learn the task; never counted. */
	PRACTICE,

	/** To be counted. */
	MAIN,

	/** To take the place of a trial that was not shown as asked for. */
	RESERVE,

	/** To learn how the rater works; never counted, and not told from {@link #MAIN}. */
	CATCH;

	/** The phase that raters' pages are told. */
	public Phase told() {
		return (this == CATCH) ? MAIN : this;
	}

	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
