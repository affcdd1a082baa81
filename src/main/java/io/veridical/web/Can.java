package io.veridical.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;

import io.veridical.account.PresentAuthentication;
import io.veridical.account.Role;
import io.veridical.account.Standing;

/**
 * What whoever reads a page may do, so that it shows no button that would be refused.
 */
record Can(boolean view, boolean analyse, boolean edit, boolean own, boolean administer) {

	/** What the present request's sender may do. */
	static Can present() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof PresentAuthentication present)
				? of(present.standing()) : of(null);
	}

	private static Can of(@Nullable Standing standing) {
		return (standing == null) ? new Can(false, false, false, false, false)
				: new Can(standing.may(Role.VIEWER), standing.may(Role.ANALYST), standing.may(Role.EDITOR),
						standing.may(Role.OWNER), standing.administrator());
	}

}
