package io.veridical.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who is a member of which workspace.
 */
@Component
public class Members {

	private static final String STANDING = """
			select researcher.id, researcher.name, researcher.administrator, membership.workspace_id, membership.role
			from researcher left join membership on membership.researcher_id = researcher.id
			where %s and researcher.disabled_at is null
			order by (membership.workspace_id = cast(:workspace as uuid)) desc nulls last,
			  membership.since, membership.workspace_id
			limit 1
			""";

	private static final String MEMBER = """
			select r.id, r.name, m.role, m.since from membership m join researcher r on r.id = m.researcher_id
			where m.workspace_id = :workspace %s
			order by array_position(array['OWNER', 'EDITOR', 'ANALYST', 'VIEWER'], m.role), lower(r.name), r.id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	protected Members(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns how somebody who once signed in stands now; null if they may not be here
	 * any more.
	 * @param workspace the one they chose; null, or one they have left, for the one they
	 * are in longest
	 */
	public @Nullable Standing present(Authentication signedIn, @Nullable UUID workspace) {
		return this.jdbc.sql(STANDING.formatted("researcher.name = :name"))
			.param("name", signedIn.getName())
			.param("workspace", workspace)
			.query(Members::standing)
			.optional()
			.orElse(null);
	}

	/**
	 * Returns how a researcher stands in one workspace now; null if they are not a member
	 * of it any more.
	 */
	public @Nullable Standing of(UUID researcher, UUID workspace) {
		return this.jdbc.sql(STANDING.formatted("researcher.id = :researcher and membership.workspace_id = :workspace"))
			.param("researcher", researcher)
			.param("workspace", workspace)
			.query(Members::standing)
			.optional()
			.orElse(null);
	}

	/** Makes somebody a member; one who is a member already keeps their role. */
	void join(UUID researcher, UUID workspace, Role role) {
		this.jdbc.sql("""
				insert into membership (researcher_id, workspace_id, role, since)
				values (:researcher, :workspace, :role, :now)
				on conflict (researcher_id, workspace_id) do nothing
				""")
			.param("researcher", researcher)
			.param("workspace", workspace)
			.param("role", role.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The members of a workspace, owners first. */
	List<Member> of(UUID workspace) {
		return this.jdbc.sql(MEMBER.formatted("")).param("workspace", workspace).query(Members::member).list();
	}

	/**
	 * @throws NoSuchElementException if the researcher is no member
	 */
	Member find(UUID workspace, UUID researcher) {
		return this.jdbc.sql(MEMBER.formatted("and r.id = :researcher"))
			.param("workspace", workspace)
			.param("researcher", researcher)
			.query(Members::member)
			.optional()
			.orElseThrow(() -> new NoSuchElementException("No member " + researcher));
	}

	void change(UUID workspace, UUID researcher, Role role) {
		this.jdbc.sql("update membership set role = ? where workspace_id = ? and researcher_id = ?")
			.params(role.name(), workspace, researcher)
			.update();
	}

	void remove(UUID workspace, UUID researcher) {
		this.jdbc.sql("delete from membership where workspace_id = ? and researcher_id = ?")
			.params(workspace, researcher)
			.update();
	}

	/** Keeps others from changing who owns a workspace, and counts its owners. */
	int lockOwners(UUID workspace) {
		this.jdbc.sql("select id from workspace where id = ? for update").param(workspace).query(UUID.class).single();
		return this.jdbc.sql("select count(*) from membership where workspace_id = ? and role = 'OWNER'")
			.param(workspace)
			.query(Integer.class)
			.single();
	}

	private static Member member(ResultSet row, int number) throws SQLException {
		return new Member(row.getObject("id", UUID.class), row.getString("name"), Role.valueOf(row.getString("role")),
				row.getObject("since", OffsetDateTime.class).toInstant());
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		return new Standing(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("workspace_id", UUID.class), (role != null) ? Role.valueOf(role) : null,
				row.getBoolean("administrator"));
	}

}
