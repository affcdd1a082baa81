package io.veridical.session;

import java.security.SecureRandom;
import java.util.Base64;

import io.veridical.session.RaterSession.Keys;

import org.springframework.stereotype.Component;

/**
 * Makes what nobody may guess.
 */
@Component
class SessionKeys {

	private static final int TOKEN_BYTES = 32;

	// no letter or digit that is taken for another when read aloud or copied by hand
	private static final String PLAIN = "ACDEFGHJKMNPQRTUVWXY34679";

	private final SecureRandom random = new SecureRandom();

	private final RaterSessions sessions;

	SessionKeys(RaterSessions sessions) {
		this.sessions = sessions;
	}

	Keys next() {
		byte[] token = new byte[TOKEN_BYTES];
		this.random.nextBytes(token);
		return new Keys(Base64.getUrlEncoder().withoutPadding().encodeToString(token), completionCode());
	}

	private String completionCode() {
		String code;
		do {
			code = letters(4) + "-" + letters(4);
		}
		while (this.sessions.existsByCompletionCode(code));
		return code;
	}

	private String letters(int count) {
		return this.random.ints(count, 0, PLAIN.length())
			.mapToObj(PLAIN::charAt)
			.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
			.toString();
	}

}
