package io.veridical.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The workspaces there are.
 */
@Component
public class Workspaces {

	private final JdbcClient jdbc;

	Workspaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Workspace> find(UUID id) {
		return this.jdbc.sql("select id, name, slug from workspace where id = :id")
			.param("id", id)
			.query(Workspaces::workspace)
			.optional();
	}

	public Optional<Workspace> find(String slug) {
		return this.jdbc.sql("select id, name, slug from workspace where slug = :slug")
			.param("slug", slug)
			.query(Workspaces::workspace)
			.optional();
	}

	/**
	 * Those that a researcher is a member of, by name.
	 */
	public List<Workspace> of(UUID researcher) {
		return this.jdbc.sql("""
				select id, name, slug from workspace join membership on workspace_id = id
				where researcher_id = :researcher order by lower(name), id
				""").param("researcher", researcher).query(Workspaces::workspace).list();
	}

	List<Workspace> all() {
		return this.jdbc.sql("select id, name, slug from workspace order by lower(name), id")
			.query(Workspaces::workspace)
			.list();
	}

	/** Adds a workspace; false if another has its slug. */
	boolean add(Workspace workspace, Instant now) {
		return this.jdbc.sql("""
				insert into workspace (id, name, slug, created_at) values (?, ?, ?, ?) on conflict (slug) do nothing
				""")
			.params(workspace.id(), workspace.name(), workspace.slug(), now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static Workspace workspace(ResultSet row, int number) throws SQLException {
		return new Workspace(row.getObject("id", UUID.class), row.getString("name"), row.getString("slug"));
	}

}
