package io.veridical.account.oidc;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

import io.veridical.account.Role;

/**
 * Who may come in by an identity provider.
 *
 * @param join the role in the first workspace that anybody gets whom a provider knows;
 * null if only those come in who were added by their e-mail address
 */
@ConfigurationProperties("veridical.oidc")
record OidcProperties(@Nullable Role join) {
}
