package io.veridical.account.token;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.veridical.account.Audit;
import io.veridical.account.Members;
import io.veridical.account.RefusedToken;
import io.veridical.account.Role;
import io.veridical.account.ScopedTokens;
import io.veridical.account.Standing;

/**
 * Researchers' own tokens. One opens no more than its scopes and what its owner may do in
 * its workspace at that moment: who leaves a workspace leaves it with all tokens.
 */
@Component
class AccessTokens implements ScopedTokens {

	static final String BEGINNING = "vrd_";

	private static final int BYTES = 32;

	// a token is used many times a second; its last use is known to the minute
	private static final Duration PRECISION = Duration.ofMinutes(1);

	private static final String ALL = """
			select token.*, workspace.slug from access_token token join workspace on workspace.id = token.workspace_id
			""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Members members;

	private final Audit audit;

	private final Clock clock;

	AccessTokens(JdbcClient jdbc, Members members, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a token for the workspace that its owner is in, and returns its secret, which
	 * is not kept.
	 */
	@Transactional
	String create(UUID researcher, UUID workspace, String name, Set<Scope> scopes, Duration validFor) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into access_token (id, researcher_id, workspace_id, name, token_sha256, scopes, created_at,
				  expires_at)
				values (:id, :researcher, :workspace, :name, :digest, string_to_array(:scopes, ','), :now, :end)
				""")
			.param("id", id)
			.param("researcher", researcher)
			.param("workspace", workspace)
			.param("name", name)
			.param("digest", digest(secret))
			.param("scopes", scopes.stream().map(Scope::name).collect(Collectors.joining(",")))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("end", now.plus(validFor).atOffset(ZoneOffset.UTC))
			.update();
		this.audit.changed("token.made", "token", id.toString(), name, Map.of(),
				Map.of("scopes", scopes.stream().map(Scope::text).toList(), "days", validFor.toDays()));
		return secret;
	}

	/**
	 * Makes one of somebody's own tokens useless; one that is so already stays as it is.
	 * @return whether there is such a token
	 */
	@Transactional
	boolean revoke(UUID researcher, UUID id) {
		AccessToken token = this.jdbc.sql(ALL + " where token.id = :id and token.researcher_id = :researcher")
			.param("id", id)
			.param("researcher", researcher)
			.query(AccessTokens::token)
			.optional()
			.orElse(null);
		if (token == null) {
			return false;
		}
		if (this.jdbc.sql("update access_token set revoked_at = :now where id = :id and revoked_at is null")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update() == 1) {
			this.audit.changed("token.revoked", "token", id.toString(), token.name(), Map.of(), Map.of());
		}
		return true;
	}

	/** Somebody's tokens, newest first. */
	List<AccessToken> of(UUID researcher) {
		return this.jdbc.sql(ALL + " where token.researcher_id = :researcher order by token.created_at desc, token.id")
			.param("researcher", researcher)
			.query(AccessTokens::token)
			.list();
	}

	@Override
	public @Nullable Bearer find(String sent) {
		if (!sent.startsWith(BEGINNING)) {
			return null;
		}
		Instant now = this.clock.instant();
		AccessToken token = this.jdbc.sql(ALL + " where token.token_sha256 = :digest")
			.param("digest", digest(sent))
			.query(AccessTokens::token)
			.optional()
			.orElseThrow(() -> new RefusedToken("This token is not known here. Make one on the page /account/tokens."));
		if (token.state(now) != AccessToken.State.VALID) {
			throw new RefusedToken("The token '%s' is %s. Make another on the page /account/tokens."
				.formatted(token.name(), token.state(now).text()));
		}
		Standing standing = this.members.of(token.researcherId(), token.workspaceId());
		if (standing == null) {
			throw new RefusedToken("The owner of the token '%s' is no longer a member of the workspace '%s'."
				.formatted(token.name(), token.workspace()));
		}
		noteUse(token, now);
		Role most = token.scopes().stream().map(Scope::role).max(Comparator.naturalOrder()).orElse(Role.VIEWER);
		return new Bearer(token.name(), "RESEARCHER", standing.atMost(most), new Scopes(token.id(), token.scopes()));
	}

	private void noteUse(AccessToken token, Instant now) {
		Instant last = token.lastUsedAt();
		if (last == null || last.isBefore(now.minus(PRECISION))) {
			this.jdbc.sql("update access_token set last_used_at = :now where id = :id")
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("id", token.id())
				.update();
		}
	}

	private static AccessToken token(ResultSet row, int number) throws SQLException {
		EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
		Arrays.stream((String[]) row.getArray("scopes").getArray()).map(Scope::valueOf).forEach(scopes::add);
		return new AccessToken(row.getObject("id", UUID.class), row.getObject("researcher_id", UUID.class),
				row.getObject("workspace_id", UUID.class), row.getString("slug"), row.getString("name"), scopes,
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
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
			throw new IllegalStateException(ex);
		}
	}

}
