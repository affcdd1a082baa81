package io.veridical.account.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import io.veridical.account.Audit;
import io.veridical.account.CurrentWorkspace;

/**
 * Writes the audit log.
 */
@Component
class AuditLog implements Audit {

	/** What belongs to the installation and to no workspace. */
	private static final Set<String> INSTALLATION = Set.of("researcher", "workspace", "worker-token",
			"feature-extractor");

	private static final int LONGEST_NAME = 300;

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final CurrentWorkspace workspace;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, JsonMapper mapper, CurrentWorkspace workspace, Clock clock) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public void changed(String action, String kind, String id, String name, Map<String, ?> from, Map<String, ?> to) {
		add(Who.of(SecurityContextHolder.getContext().getAuthentication()), action, kind, id, name, from, to);
	}

	@Override
	public void changedBy(String person, boolean signedIn, String action, String kind, String id, String name,
			Map<String, ?> from, Map<String, ?> to) {
		add(signedIn ? new Who(person, Who.Kind.PERSON) : Who.visitor(person), action, kind, id, name, from, to);
	}

	private void add(Who who, String action, String kind, String id, String name, Map<String, ?> from,
			Map<String, ?> to) {
		ObjectNode was = this.mapper.valueToTree(from);
		ObjectNode became = this.mapper.valueToTree(to);
		Differences.prune(was, became);
		this.jdbc
			.sql("""
					insert into audit_entry (at, workspace_id, who, who_kind, action, kind, subject_id, subject_name, was, became)
					values (:at, cast(:workspace as uuid), :who, :whoKind, :action, :kind, :id, :name, cast(:was as jsonb),
					  cast(:became as jsonb))
					""")
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("workspace", workspaceOf(kind))
			.param("who", who.name())
			.param("whoKind", who.kind().name())
			.param("action", action)
			.param("kind", kind)
			.param("id", id)
			.param("name", shortened(name))
			.param("was", json(was))
			.param("became", json(became))
			.update();
	}

	private @Nullable UUID workspaceOf(String kind) {
		return INSTALLATION.contains(kind) ? null : this.workspace.id();
	}

	// PostgreSQL knows no U+0000
	private String json(ObjectNode values) {
		return this.mapper.writeValueAsString(values).replace("\\u0000", " ");
	}

	private static String shortened(String name) {
		String plain = name.replace('\0', ' ');
		return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
	}

}
