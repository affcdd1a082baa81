package io.veridical.account.oidc;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

import io.veridical.account.WaysIn;

/**
 * Lets researchers in whom a configured provider knows; without one, this is nothing.
 */
@Component
class OidcSignIn implements WaysIn {

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	private final OidcResearchers researchers;

	OidcSignIn(ObjectProvider<ClientRegistrationRepository> registrations, OidcResearchers researchers) {
		this.registrations = registrations;
		this.researchers = researchers;
	}

	@Override
	public void addTo(HttpSecurity http) {
		if (this.registrations.getIfAvailable() != null) {
			http.oauth2Login((login) -> login.loginPage("/sign-in")
				.defaultSuccessUrl("/campaigns")
				.failureUrl("/sign-in?stranger")
				.userInfoEndpoint((users) -> users.oidcUserService(this.researchers)));
		}
	}

}
