package io.veridical.account;

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
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Invitations to workspaces: links that open once, within seven days.
 */
@Component
class MemberInvitations {

	static final Duration VALID = Duration.ofDays(7);

	private static final int TOKEN_BYTES = 32;

	private static final String OPEN = """
			select i.id, i.role, i.made_by, i.expires_at, w.id as workspace, w.name, w.slug
			from workspace_invitation i join workspace w on w.id = i.workspace_id
			where i.used_at is null and i.expires_at > :now and %s order by i.created_at
			""";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberInvitations(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes an invitation and returns its token, which nobody can tell again. */
	String make(UUID workspace, Role role, String by) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into workspace_invitation (id, workspace_id, token_sha256, role, made_by, created_at, expires_at)
				values (:id, :workspace, :digest, :role, :by, :now, :end)
				""")
			.param("id", UUID.randomUUID())
			.param("workspace", workspace)
			.param("digest", digest(token))
			.param("role", role.name())
			.param("by", by)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("end", now.plus(VALID).atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/** Those of a workspace that somebody may still use. */
	List<MemberInvitation> open(UUID workspace) {
		return this.jdbc.sql(OPEN.formatted("w.id = :workspace"))
			.param("now", now())
			.param("workspace", workspace)
			.query(MemberInvitations::invitation)
			.list();
	}

	Optional<MemberInvitation> find(String token) {
		return this.jdbc.sql(OPEN.formatted("i.token_sha256 = :digest"))
			.param("now", now())
			.param("digest", digest(token))
			.query(MemberInvitations::invitation)
			.optional();
	}

	/** Uses an invitation up; false if somebody else was quicker. */
	boolean use(UUID id) {
		return this.jdbc.sql("update workspace_invitation set used_at = :now where id = :id and used_at is null")
			.param("now", now())
			.param("id", id)
			.update() == 1;
	}

	boolean revoke(UUID workspace, UUID id) {
		return this.jdbc
			.sql("delete from workspace_invitation where id = :id and workspace_id = :workspace and used_at is null")
			.param("id", id)
			.param("workspace", workspace)
			.update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static MemberInvitation invitation(ResultSet row, int number) throws SQLException {
		return new MemberInvitation(row.getObject("id", UUID.class),
				new Workspace(row.getObject("workspace", UUID.class), row.getString("name"), row.getString("slug")),
				Role.valueOf(row.getString("role")), row.getString("made_by"),
				row.getObject("expires_at", OffsetDateTime.class).toInstant());
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
