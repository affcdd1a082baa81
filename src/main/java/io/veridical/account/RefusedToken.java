package io.veridical.account;

import org.springframework.security.core.AuthenticationException;

/**
 * A token that is known for what it is and opens nothing any more; its message says what
 * to do.
 */
public class RefusedToken extends AuthenticationException {

	public RefusedToken(String message) {
		super(message);
	}

}
