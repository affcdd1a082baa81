package io.veridical.pool.intake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ImportRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void insert(ImportOrder order, Instant now) {
		this.jdbc.sql("""
				insert into pool_import (id, name, truth, provenance, source, place, kind, status, created_at)
				values (?, ?, ?, ?::jsonb, ?, ?, ?, 'RUNNING', ?)
				""")
			.params(order.id(), order.name(), order.truth().name(),
					this.json.writerFor(Provenance.class).writeValueAsString(order.provenance()), order.source(),
					order.place().toString(), order.kind().name(), now.atOffset(ZoneOffset.UTC))
			.update();
	}

	void move(UUID id, int done, int of) {
		this.jdbc.sql("update pool_import set done = ?, files = ? where id = ? and status = 'RUNNING'")
			.params(done, of, id)
			.update();
	}

	void finish(UUID id, ImportOutcome outcome, Instant now) {
		this.jdbc.sql(
				"update pool_import set status = ?, report = ?::jsonb, finished_at = ? where id = ? and status = 'RUNNING'")
			.params((outcome.poolId() != null) ? "DONE" : "REFUSED", this.json.writeValueAsString(outcome),
					now.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	Optional<ImportState> find(UUID id) {
		return this.jdbc.sql("select * from pool_import where id = ?")
			.param(id)
			.query((row, number) -> state(row))
			.optional();
	}

	List<ImportOrder> running() {
		return this.jdbc.sql("select * from pool_import where status = 'RUNNING' order by created_at")
			.query((row, number) -> new ImportOrder(row.getObject("id", UUID.class), row.getString("name"),
					Truth.valueOf(row.getString("truth")),
					this.json.readValue(row.getString("provenance"), Provenance.class), row.getString("source"),
					Path.of(row.getString("place")), ImportOrder.Kind.valueOf(row.getString("kind"))))
			.list();
	}

	private ImportState state(ResultSet row) throws SQLException {
		return new ImportState(row.getObject("id", UUID.class), row.getString("name"),
				Truth.valueOf(row.getString("truth")), row.getString("source"), row.getInt("done"), row.getInt("files"),
				row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
				outcome(row.getString("report")));
	}

	private @Nullable ImportOutcome outcome(@Nullable String report) {
		return (report != null) ? this.json.readValue(report, ImportOutcome.class) : null;
	}

}
