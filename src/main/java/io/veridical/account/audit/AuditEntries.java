package io.veridical.account.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Role;
import io.veridical.account.Standing;

/**
 * Finds entries of the audit log: an owner those of their workspace, an administrator
 * all.
 */
@Component
class AuditEntries {

	private static final String FIND = """
			select e.*, w.name as workspace from audit_entry e left join workspace w on w.id = e.workspace_id
			where (cast(:only as uuid) is null or e.workspace_id = :only)
			  and (cast(:who as text) is null or e.who = :who) and (cast(:kind as text) is null or e.kind = :kind)
			  and e.at >= :since and e.at < :until and (cast(:after as bigint) is null or e.id < :after)
			order by e.id desc
			""";

	private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final CurrentWorkspace workspace;

	AuditEntries(JdbcClient jdbc, JsonMapper mapper, CurrentWorkspace workspace) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.workspace = workspace;
	}

	/** From new to old. */
	List<AuditEntry> find(AuditFilter filter, int limit) {
		return select(FIND + "limit " + limit, filter).list();
	}

	/** All, from new to old, within a transaction. */
	Stream<AuditEntry> stream(AuditFilter filter) {
		return select(FIND, filter).stream();
	}

	/** Everybody who has changed something lately. */
	List<String> people() {
		return this.jdbc.sql("""
				select distinct who from (select who from audit_entry e
				  where (cast(:only as uuid) is null or e.workspace_id = :only) and who_kind <> 'VISITOR'
				  order by id desc limit 2000) lately
				order by who
				""").param("only", only()).query(String.class).list();
	}

	private JdbcClient.MappedQuerySpec<AuditEntry> select(String sql, AuditFilter filter) {
		return this.jdbc.sql(sql)
			.param("only", only())
			.param("who", filter.who())
			.param("kind", filter.kind())
			.param("since", filter.since())
			.param("until", filter.until())
			.param("after", filter.after())
			.query(this::entry);
	}

	private @Nullable UUID only() {
		Standing standing = this.workspace.standing();
		if (standing != null && standing.administrator()) {
			return null;
		}
		if (standing == null || !standing.may(Role.OWNER)) {
			throw new AccessDeniedException("The audit log is read by owners of a workspace and by administrators");
		}
		return standing.workspaceId();
	}

	private AuditEntry entry(ResultSet row, int number) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("workspace"), row.getString("who"), Who.Kind.valueOf(row.getString("who_kind")).text(),
				row.getString("action"), row.getString("kind"), row.getString("subject_id"),
				row.getString("subject_name"), this.mapper.readValue(row.getString("was"), VALUES),
				this.mapper.readValue(row.getString("became"), VALUES));
	}

}
