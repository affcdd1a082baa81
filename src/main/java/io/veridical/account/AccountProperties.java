package io.veridical.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the first administrator gets in.
 *
 * @param adminPassword {@code VERIDICAL_ADMIN_PASSWORD}: the password of {@code admin},
 * set anew at every start; empty: a set-up link is printed at first run
 * @param adminToken {@code VERIDICAL_ADMIN_TOKEN}: the bearer token of scripts; empty:
 * the API is closed
 */
@ConfigurationProperties("veridical")
record AccountProperties(@DefaultValue("") String adminPassword, @DefaultValue("") String adminToken) {

	AccountProperties {
		if (!adminPassword.isEmpty()) {
			Password.check(adminPassword);
		}
	}

	boolean hasAdminPassword() {
		return !this.adminPassword.isEmpty();
	}

	/** Secrets do not go into logs. */
	@Override
	public String toString() {
		return "AccountProperties[]";
	}

}
