package io.veridical.account;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Shows a researcher to the security filters, as somebody with a name, a password and one
 * role.
 */
class ResearcherDetails implements UserDetailsService {

	private final Researchers researchers;

	ResearcherDetails(Researchers researchers) {
		this.researchers = researchers;
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		return this.researchers.findByName(name)
			.map((researcher) -> User.withUsername(researcher.getName())
				.password(researcher.getPasswordHash())
				.roles("RESEARCHER")
				.disabled(researcher.isDisabled())
				.build())
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
	}

}
