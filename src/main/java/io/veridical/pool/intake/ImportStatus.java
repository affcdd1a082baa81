package io.veridical.pool.intake;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What has become of an import.
 */
enum ImportStatus {

	RUNNING,
	/** There is a pool. */
	DONE,
	/** Its files cannot become a pool. */
	REFUSED,
	/** The server could not do it. */
	FAILED,
	/** Somebody did not want it any more. */
	CANCELLED;

	/** As addresses, classes, messages and JSON have it. */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
