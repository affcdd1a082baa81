package io.veridical.account;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Takes users that a test makes up ({@code @WithMockUser}) for administrators who own the
 * first workspace, as the only researcher did before there were others.
 */
@Component
@Primary
class MadeUpUsers extends Members {

	private static final String MADE_UP = "ROLE_USER";

	MadeUpUsers(JdbcClient jdbc, Clock clock) {
		super(jdbc, clock);
	}

	@Override
	public @Nullable Standing present(Authentication signedIn, @Nullable UUID workspace) {
		Standing known = super.present(signedIn, workspace);
		boolean madeUp = signedIn.getAuthorities()
			.stream()
			.anyMatch((authority) -> MADE_UP.equals(authority.getAuthority()));
		return (known == null && madeUp)
				? new Standing(null, signedIn.getName(), CurrentWorkspace.FIRST, Role.OWNER, true) : known;
	}

}
