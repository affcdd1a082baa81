package io.veridical.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How a name and a password are checked.
 */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService researcherDetails(Researchers researchers) {
		return (name) -> researchers.findByName(name)
			.map((researcher) -> User.withUsername(researcher.getName())
				.password(researcher.getPasswordHash())
				.roles("RESEARCHER")
				.build())
			.orElseThrow(() -> new UsernameNotFoundException("No researcher of this name"));
	}

}
