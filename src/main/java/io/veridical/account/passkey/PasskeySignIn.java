package io.veridical.account.passkey;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

import io.veridical.account.WaysIn;

/**
 * Lets researchers in by a passkey.
 */
@Component
class PasskeySignIn implements WaysIn {

	private final PasskeyProperties properties;

	PasskeySignIn(PasskeyProperties properties) {
		this.properties = properties;
	}

	@Override
	public void addTo(HttpSecurity http) {
		// what they may do is read anew at each request
		http.setSharedObject(UserDetailsService.class,
				(name) -> User.withUsername(name).password("").roles("RESEARCHER").build());
		http.webAuthn((passkeys) -> passkeys.rpName("Veridical")
			.rpId(this.properties.rpId().isEmpty() ? "localhost" : this.properties.rpId())
			.disableDefaultRegistrationPage(true));
	}

}
