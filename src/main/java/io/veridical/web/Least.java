package io.veridical.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * The least that somebody must be to take a route.
 */
enum Least {

	/** Visitors too. */
	ANYBODY,

	/** A rater, whose credential is the address itself. */
	RATER,

	/** Whoever is signed in, member of a workspace or not. */
	RESEARCHER,

	VIEWER, ANALYST, EDITOR, OWNER,

	/** Who looks after the installation. */
	ADMINISTRATOR,

	/** A worker's token, which opens nothing else. */
	WORKER;

	boolean isOpen() {
		return this == ANYBODY || this == RATER;
	}

	boolean isMet(@Nullable Authentication by) {
		return isOpen() || (by != null && by.isAuthenticated()
				&& by.getAuthorities()
					.stream()
					.anyMatch((authority) -> ("ROLE_" + name()).equals(authority.getAuthority())));
	}

	/** The end of the message code that names it. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
