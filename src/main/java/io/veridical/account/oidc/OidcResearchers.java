package io.veridical.account.oidc;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import io.veridical.account.Outsiders;
import io.veridical.account.Outsiders.Outsider;

/**
 * Finds the researcher that a provider speaks of, by the provider and its name for them.
 * Their e-mail address counts once, and only if the provider has verified it.
 */
@Component
class OidcResearchers implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OidcUserService provider = new OidcUserService();

	private final Outsiders outsiders;

	private final OidcProperties properties;

	OidcResearchers(Outsiders outsiders, OidcProperties properties) {
		this.outsiders = outsiders;
		this.properties = properties;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.provider.loadUser(request);
		String issuer = String.valueOf(user.getIdToken().getIssuer());
		String subject = Objects.requireNonNull(user.getSubject(), "a token without subject");
		String email = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
		String researcher = this.outsiders.find(
				new Outsider(issuer, subject, email, wanted(user.getPreferredUsername(), email, subject)),
				this.properties.join());
		if (researcher == null) {
			throw new OAuth2AuthenticationException(new OAuth2Error("not_invited"),
					"Nobody added this account: " + issuer + " " + user.getSubject());
		}
		return new KnownUser(user, researcher);
	}

	private static String wanted(@Nullable String name, @Nullable String email, String subject) {
		return (name != null && !name.isBlank()) ? name : Objects.requireNonNullElse(email, subject);
	}

}
