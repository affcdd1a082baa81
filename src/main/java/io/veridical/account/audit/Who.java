package io.veridical.account.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

import io.veridical.account.PresentAuthentication;

/**
 * Who changed something.
 *
 * @param name what they sign in with; {@code system} for the application itself
 */
record Who(String name, Kind kind) {

	private static final int LONGEST = 200;

	private static final Who SYSTEM = new Who("system", Kind.SYSTEM);

	Who {
		name = name.replace('\0', ' ').strip();
		name = name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST));
	}

	/** Who sends the present request; the application itself outside of one. */
	static Who of(@Nullable Authentication authentication) {
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return SYSTEM;
		}
		// tokens come with a name only, people with what they signed in with
		if (!(authentication.getPrincipal() instanceof String)) {
			return new Who(authentication.getName(), Kind.PERSON);
		}
		boolean administrators = authentication instanceof PresentAuthentication present
				&& present.standing().researcherId() == null;
		return new Who(authentication.getName(), administrators ? Kind.ADMINISTRATOR_TOKEN : Kind.TOKEN);
	}

	/** Somebody who is not signed in and says to be this. */
	static Who visitor(String name) {
		return new Who(name, Kind.VISITOR);
	}

	/**
	 * By what way they came.
	 */
	enum Kind {

		PERSON, TOKEN, ADMINISTRATOR_TOKEN, VISITOR, SYSTEM;

		/** The word used in JSON and message codes. */
		String text() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
