package io.veridical.web;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;

/**
 * A route was not to be taken.
 */
class RoleNeeded extends AuthorizationDecision {

	private static final long serialVersionUID = 1L;

	private final @Nullable Least least;

	/**
	 * @param least what would have done; null if there is no such route
	 */
	RoleNeeded(@Nullable Least least) {
		super(false);
		this.least = least;
	}

	@Nullable Least least() {
		return this.least;
	}

}
