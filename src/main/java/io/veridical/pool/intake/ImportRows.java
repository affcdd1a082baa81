package io.veridical.pool.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.account.CurrentWorkspace;
import io.veridical.pool.Provenance;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps imports, so that every replica can say how far one is and a restart goes on with
 * it.
 */
@Component
class ImportRows {

	/** Of the workspace of whoever asks. */
	private static final String SEEN = "(cast(:limit as uuid) is null or workspace_id = :limit)";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final CurrentWorkspace workspace;

	ImportRows(JdbcClient jdbc, JsonMapper json, CurrentWorkspace workspace) {
		this.workspace = workspace;
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(ImportOrder order, Instant now) {
		this.jdbc
			.sql("""
					insert into pool_import (id, workspace_id, name, truth, provenance, source, place, kind, status, created_at,
					  heard_at)
					values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'RUNNING', ?, ?)
					""")
			.params(order.id(), this.workspace.id(), order.name(), order.truth().name(),
					this.json.writerFor(Provenance.class).writeValueAsString(order.provenance()), order.source(),
					order.place().toString(), order.kind().name(), now.atOffset(ZoneOffset.UTC),
					now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Notes how many files were read.
	 * @return whether the import is still wanted
	 */
	boolean read(UUID id, int done, int of) {
		return this.jdbc
			.sql("update pool_import set done = ?, files = ?, stored = 0 where id = ? and status = 'RUNNING'")
			.params(done, of, id)
			.update() == 1;
	}

	/**
	 * Notes how many images were stored.
	 * @return whether the import is still wanted
	 */
	boolean stored(UUID id, int stored) {
		return this.jdbc.sql("update pool_import set stored = ? where id = ? and status = 'RUNNING'")
			.params(stored, id)
			.update() == 1;
	}

	/**
	 * Ends an import.
	 * @return false if it is over already
	 */
	boolean finish(UUID id, ImportStatus status, ImportOutcome outcome, Instant now) {
		return this.jdbc.sql("""
				update pool_import set status = ?, report = ?::jsonb, finished_at = ?
				where id = ? and status = 'RUNNING'
				""")
			.params(status.name(), this.json.writeValueAsString(outcome), now.atOffset(ZoneOffset.UTC), id)
			.update() == 1;
	}

	/** Says that this process is at these imports. */
	void hear(Collection<UUID> ids, Instant now) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("update pool_import set heard_at = :now where id in (:ids)")
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("ids", ids)
				.update();
		}
	}

	/**
	 * Takes an import over from a process that fell silent.
	 * @param before how long ago it must have been heard last
	 * @return false if another process was quicker
	 */
	boolean takeOver(UUID id, Instant before, Instant now) {
		return this.jdbc.sql("""
				update pool_import set heard_at = ?
				where id = ? and status = 'RUNNING' and (heard_at is null or heard_at <= ?)
				""").params(now.atOffset(ZoneOffset.UTC), id, before.atOffset(ZoneOffset.UTC)).update() == 1;
	}

	/** The latest imports, newest first. */
	List<ImportState> latest(int most) {
		return this.jdbc.sql("select * from pool_import where " + SEEN + " order by created_at desc, id limit :most")
			.param("limit", this.workspace.limit())
			.param("most", most)
			.query((row, number) -> state(row))
			.list();
	}

	Optional<ImportState> find(UUID id) {
		return this.jdbc.sql("select * from pool_import where id = :id and " + SEEN)
			.param("id", id)
			.param("limit", this.workspace.limit())
			.query((row, number) -> state(row))
			.optional();
	}

	List<ImportOrder> running() {
		return this.jdbc.sql("select * from pool_import where status = 'RUNNING'")
			.query((row, number) -> order(row))
			.list();
	}

	/** Imports that nobody has been at since a moment. */
	List<ImportOrder> silent(Instant before) {
		return this.jdbc.sql("""
				select * from pool_import where status = 'RUNNING' and (heard_at is null or heard_at <= ?)
				order by created_at
				""").param(before.atOffset(ZoneOffset.UTC)).query((row, number) -> order(row)).list();
	}

	Optional<ImportOrder> order(UUID id) {
		return this.jdbc.sql("select * from pool_import where id = :id and " + SEEN)
			.param("id", id)
			.param("limit", this.workspace.limit())
			.query((row, number) -> order(row))
			.optional();
	}

	/** Does the work of an import in the workspace that ordered it. */
	void within(ImportOrder order, Runnable work) {
		this.jdbc.sql("select workspace_id from pool_import where id = ?")
			.param(order.id())
			.query(UUID.class)
			.optional()
			.ifPresent((ordered) -> this.workspace.within(ordered, work));
	}

	private ImportOrder order(ResultSet row) throws SQLException {
		return new ImportOrder(row.getObject("id", UUID.class), row.getString("name"),
				Truth.valueOf(row.getString("truth")),
				this.json.readValue(row.getString("provenance"), Provenance.class), row.getString("source"),
				Path.of(row.getString("place")), ImportOrder.Kind.valueOf(row.getString("kind")));
	}

	private ImportState state(ResultSet row) throws SQLException {
		return new ImportState(row.getObject("id", UUID.class), row.getString("name"),
				Truth.valueOf(row.getString("truth")), row.getString("source"),
				ImportStatus.valueOf(row.getString("status")), row.getInt("done"), row.getInt("files"),
				row.getInt("stored"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				outcome(row.getString("report")));
	}

	private @Nullable ImportOutcome outcome(@Nullable String report) {
		return (report != null) ? this.json.readValue(report, ImportOutcome.class) : null;
	}

}
