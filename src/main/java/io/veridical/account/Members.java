package io.veridical.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
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

	private static Standing standing(ResultSet row, int number) throws SQLException {
		String role = row.getString("role");
		return new Standing(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("workspace_id", UUID.class), (role != null) ? Role.valueOf(role) : null,
				row.getBoolean("administrator"));
	}

}
