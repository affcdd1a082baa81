package io.veridical.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a researcher chooses a new password, made by an administrator. The
 * newest opens, once and for a day; the database knows just its digest.
 */
@Component
class ResetLinks {

	static final Duration VALID = Duration.ofHours(24);

	private static final int TOKEN_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	ResetLinks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes a link's token, and the ones before it useless. */
	@Transactional
	String make(UUID researcher) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from reset_link where researcher_id = :researcher and used_at is null")
			.param("researcher", researcher)
			.update();
		this.jdbc.sql("""
				insert into reset_link (token_sha256, researcher_id, created_at, expires_at)
				values (:digest, :researcher, :now, :end)
				""")
			.param("digest", digest(token))
			.param("researcher", researcher)
			.param("now", at(now))
			.param("end", at(now.plus(VALID)))
			.update();
		return token;
	}

	/** The researcher a token is for, as long as it opens. */
	Optional<UUID> opens(String token) {
		return this.jdbc.sql("""
				select researcher_id from reset_link join researcher on id = researcher_id
				where token_sha256 = :digest and used_at is null and expires_at > :now and disabled_at is null
				""").param("digest", digest(token)).param("now", at(this.clock.instant())).query(UUID.class).optional();
	}

	/** Uses the token up; false if it was not there to be used. */
	boolean use(String token) {
		return this.jdbc.sql("""
				update reset_link set used_at = :now
				where token_sha256 = :digest and used_at is null and expires_at > :now
				""").param("digest", digest(token)).param("now", at(this.clock.instant())).update() == 1;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static String digest(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
