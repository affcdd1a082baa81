package io.veridical.account;

import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How a name and a password are checked.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	/** About a quarter of a second of work for each guess on one core of 2026. */
	private static final int STRENGTH = 12;

	// the prefix {bcrypt} in each hash lets a later version move to another function at
	// the next sign-in
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(STRENGTH)));
	}

	@Bean
	AuthenticationProvider passwordSignIn(Researchers researchers, PasswordEncoder passwords, SignInAttempts attempts) {
		DaoAuthenticationProvider passwordCheck = new DaoAuthenticationProvider(new ResearcherDetails(researchers));
		passwordCheck.setPasswordEncoder(passwords);
		return new ThrottledSignIn(passwordCheck, attempts);
	}

}
