package io.veridical.session;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a trial is for.
 */
enum Phase {

	/** To learn the task; never counted. */
	PRACTICE,

	/** To be counted. */
	MAIN;

	@JsonValue
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
