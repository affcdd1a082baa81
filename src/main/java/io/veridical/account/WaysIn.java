package io.veridical.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * A way to sign in besides name and password.
 */
public interface WaysIn {

	/**
	 * Adds the way to the filters of researchers' pages.
	 */
	void addTo(HttpSecurity http);

}
