package io.veridical.sampling.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.account.RefusedToken;
import io.veridical.account.ScopedTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens that workers elsewhere come with. They open the worker protocol and nothing
 * else; the database knows just their digests.
 */
@Component
class WorkerTokens implements ScopedTokens {

	private static final String BEGINNING = "veridical-worker-";

	private static final int BYTES = 32;

	// a token is used many times a second; its last use is known to the minute
	private static final Duration PRECISION = Duration.ofMinutes(1);

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	WorkerTokens(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a token, which is not kept and cannot be shown again.
	 * @param validFor null for no end
	 */
	@Transactional
	NewToken create(String name, @Nullable Duration validFor) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into worker_token (id, name, token_sha256, created_at, expires_at)
				values (:id, :name, :digest, :now, cast(:end as timestamptz))
				""")
			.param("id", id)
			.param("name", name)
			.param("digest", digest(secret))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("end", (validFor != null) ? now.plus(validFor).atOffset(ZoneOffset.UTC) : null)
			.update();
		this.audit.changed("worker-token.made", "worker-token", id.toString(), name, Map.of(),
				(validFor != null) ? Map.of("days", validFor.toDays()) : Map.of());
		return new NewToken(id, secret);
	}

	/**
	 * Makes a token useless; one that is so already stays as it is.
	 * @return whether there is such a token
	 */
	@Transactional
	boolean revoke(UUID id) {
		Instant now = this.clock.instant();
		WorkerToken token = this.jdbc.sql("select * from worker_token where id = :id")
			.param("id", id)
			.query(WorkerTokens::token)
			.optional()
			.orElse(null);
		if (token == null) {
			return false;
		}
		boolean revoked = this.jdbc
			.sql("update worker_token set revoked_at = :now where id = :id and revoked_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update() == 1;
		if (revoked) {
			this.audit.changed("worker-token.revoked", "worker-token", id.toString(), token.name(), Map.of(), Map.of());
		}
		return true;
	}

	List<WorkerToken> list() {
		return this.jdbc.sql("select * from worker_token order by created_at desc, id")
			.query(WorkerTokens::token)
			.list();
	}

	@Override
	public @Nullable Bearer find(String token) {
		if (!token.startsWith(BEGINNING)) {
			return null;
		}
		Instant now = this.clock.instant();
		WorkerToken known = this.jdbc.sql("select * from worker_token where token_sha256 = :digest")
			.param("digest", digest(token))
			.query(WorkerTokens::token)
			.optional()
			.orElseThrow(() -> new RefusedToken("This worker token is not known here. Make one on the page /workers of"
					+ " this server and start the worker with it."));
		switch (known.state(now)) {
			case REVOKED -> throw new RefusedToken(
					"The worker token '%s' was revoked. Make another on the page /workers".formatted(known.name())
							+ " and start the worker with it.");
			case EXPIRED ->
				throw new RefusedToken("The worker token '%s' expired on %s. Make another on the page /workers"
					.formatted(known.name(), known.expiresAt()) + " and start the worker with it.");
			case VALID -> noteUse(known, now);
		}
		return new Bearer(known.name(), "WORKER");
	}

	private void noteUse(WorkerToken token, Instant now) {
		Instant last = token.lastUsedAt();
		if (last == null || last.isBefore(now.minus(PRECISION))) {
			this.jdbc.sql("update worker_token set last_used_at = :now where id = :id")
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("id", token.id())
				.update();
		}
	}

	private static WorkerToken token(ResultSet row, int number) throws SQLException {
		return new WorkerToken(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				instant(row.getObject("expires_at", OffsetDateTime.class)),
				instant(row.getObject("revoked_at", OffsetDateTime.class)),
				instant(row.getObject("last_used_at", OffsetDateTime.class)));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	private static String digest(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * A token on the one occasion it is seen.
	 */
	record NewToken(UUID id, String secret) {

		/** Secrets do not go into logs. */
		@Override
		public String toString() {
			return "NewToken[" + this.id + "]";
		}

	}

}
