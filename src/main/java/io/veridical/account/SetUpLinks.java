package io.veridical.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which the first researcher chooses a password. Only the newest opens, once;
 * the database knows just its digest.
 */
@Component
class SetUpLinks {

	private static final int TOKEN_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	SetUpLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes a new token, and the ones before it useless. */
	@Transactional
	String renew() {
		revoke();
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("insert into setup_link (token_sha256, created_at) values (:digest, :now)")
			.param("digest", digest(token))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/** Makes every unused token useless. */
	void revoke() {
		this.jdbc.sql("delete from setup_link where used_at is null").update();
	}

	boolean opens(String token) {
		return this.jdbc.sql("select exists (select from setup_link where token_sha256 = :digest and used_at is null)")
			.param("digest", digest(token))
			.query(Boolean.class)
			.single();
	}

	/** Uses the token up; false if it was not there to be used. */
	boolean use(String token) {
		return this.jdbc.sql("update setup_link set used_at = :now where token_sha256 = :digest and used_at is null")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("digest", digest(token))
			.update() == 1;
	}

	private static String digest(String token) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
