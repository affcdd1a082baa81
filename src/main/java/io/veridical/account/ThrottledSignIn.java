package io.veridical.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a password only as often as a person would try. Each try is counted before it is
 * checked, so many at once gain nothing.
 */
class ThrottledSignIn implements AuthenticationProvider {

	private final AuthenticationProvider passwordCheck;

	private final SignInAttempts attempts;

	ThrottledSignIn(AuthenticationProvider passwordCheck, SignInAttempts attempts) {
		this.passwordCheck = passwordCheck;
		this.attempts = attempts;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication attempt) {
		String name = attempt.getName();
		String address = (attempt.getDetails() instanceof WebAuthenticationDetails from) ? from.getRemoteAddress() : "";
		if (!this.attempts.allow(name, address)) {
			throw new LockedException("Too many attempts: wait a minute");
		}
		Authentication signedIn = this.passwordCheck.authenticate(attempt);
		this.attempts.forget(name, address);
		return signedIn;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.passwordCheck.supports(authentication);
	}

}
