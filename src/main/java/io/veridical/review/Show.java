package io.veridical.review;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a campaign are listed.
 */
enum Show {

	/** All that finished. */
	FINISHED("s.status = 'FINISHED'"),

	/** Those that count. */
	KEPT("s.status = 'FINISHED' and not s.excluded"),

	/** Those left out. */
	EXCLUDED("s.status = 'FINISHED' and s.excluded"),

	/** Those that a researcher spoke about. */
	OVERRIDDEN("exists (select from session_override o where o.session_id = s.id)"),

	/** Those under way or ended otherwise. */
	UNFINISHED("s.status not in ('FINISHED', 'WITHDRAWN')");

	private final String condition;

	Show(String condition) {
		this.condition = condition;
	}

	/** In SQL, of the session {@code s}. */
	String condition() {
		return this.condition;
	}

	/** The word in addresses and message codes. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What a word means, all that finished if it means nothing. */
	static Show of(@Nullable String word) {
		return Stream.of(values()).filter((show) -> show.text().equals(word)).findFirst().orElse(FINISHED);
	}

}
