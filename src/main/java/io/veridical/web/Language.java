package io.veridical.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The languages that Veridical speaks; every text exists in each of them.
 */
enum Language {

	ENGLISH(Locale.ENGLISH), CHINESE(Locale.CHINESE);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	Locale locale() {
		return this.locale;
	}

	String tag() {
		return this.locale.getLanguage();
	}

	/** The first language of the reader that we speak, English if there is none. */
	static Locale preferredBy(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.map(Language::speaking)
			.filter((locale) -> locale != null)
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

	/** The locale of one of our tags, null for every other text. */
	static @Nullable Locale of(@Nullable String tag) {
		return Arrays.stream(values())
			.filter((language) -> language.tag().equals(tag))
			.map(Language::locale)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Locale speaking(Locale wanted) {
		return of(wanted.getLanguage());
	}

}
