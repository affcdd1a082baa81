package io.veridical.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.stereotype.Component;

/**
 * The administrator's bearer token; where none is set, nothing matches it.
 */
@Component
public class AdminToken {

	private final byte[] token;

	AdminToken(AccountProperties properties) {
		this.token = properties.adminToken().getBytes(StandardCharsets.UTF_8);
	}

	/** Compares without telling by its duration how much was right. */
	public boolean matches(String candidate) {
		return this.token.length > 0 && MessageDigest.isEqual(this.token, candidate.getBytes(StandardCharsets.UTF_8));
	}

}
