package io.veridical.account.token;

import org.springframework.security.access.AccessDeniedException;

/**
 * A token was used for more than it was made for.
 */
public class ScopeMissing extends AccessDeniedException {

	public ScopeMissing(Scope needed) {
		super("Your token lacks the scope '%s'. Make one that has it on the page /account/tokens."
			.formatted(needed.text()));
	}

}
