package io.veridical.api;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import io.veridical.account.PresentAuthentication;
import io.veridical.account.token.Scopes;

/**
 * Whose requests are counted and remembered together: those of one token in one
 * workspace.
 */
final class Caller {

	private Caller() {
	}

	/** Null if nobody is known. */
	static @Nullable String of() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || who instanceof AnonymousAuthenticationToken) {
			return null;
		}
		if (who.getDetails() instanceof Scopes scopes) {
			return "token " + scopes.token();
		}
		return (who instanceof PresentAuthentication present)
				? "%s in %s".formatted(who.getName(), present.standing().workspaceId()) : who.getName();
	}

}
