package io.veridical.console;

import org.jspecify.annotations.Nullable;

/**
 * What a field holds that nobody filled in.
 */
final class Texts {

	private Texts() {
	}

	static String orElse(@Nullable String value, String instead) {
		return (value != null) ? value : instead;
	}

	static String orElse(@Nullable String value, int instead) {
		return (value != null) ? value : Integer.toString(instead);
	}

}
