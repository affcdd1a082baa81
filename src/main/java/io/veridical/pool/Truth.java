package io.veridical.pool;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an image is, whatever raters take it for.
 */
public enum Truth {

	/** Taken from the world. */
	REAL,
	/** Made by a generator. */
	FAKE;

	/**
	 * The word used in JSON, in CSV and in forms: {@code real} or {@code fake}.
	 */
	@JsonValue
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
