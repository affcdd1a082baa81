package io.veridical.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The looks at raters' devices: only ever inserted, and deleted only when their rater
 * withdraws.
 */
@Repository
class Preflights {

	private final JdbcClient jdbc;

	Preflights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Preflight preflight) {
		this.jdbc
			.sql("""
					insert into preflight (id, session_id, checked_at, suitable, reasons, refresh_ms, result)
					values (:id, :sessionId, :checkedAt, :suitable, cast(:reasons as text[]), :refresh, cast(:result as jsonb))
					""")
			.param("id", preflight.id())
			.param("sessionId", preflight.sessionId())
			.param("checkedAt", preflight.checkedAt().atOffset(ZoneOffset.UTC))
			.param("suitable", preflight.suitable())
			.param("reasons", "{" + String.join(",", preflight.reasons()) + "}")
			.param("refresh", preflight.refreshMillis())
			.param("result", preflight.result())
			.update();
	}

	/**
	 * The latest look, which is the one that holds.
	 */
	Optional<Preflight> last(UUID sessionId) {
		return this.jdbc
			.sql("select * from preflight where session_id = :sessionId order by checked_at desc, id limit 1")
			.param("sessionId", sessionId)
			.query(Preflights::preflight)
			.optional();
	}

	int count(UUID sessionId) {
		return this.jdbc.sql("select count(*) from preflight where session_id = :sessionId")
			.param("sessionId", sessionId)
			.query(Integer.class)
			.single();
	}

	void forget(UUID sessionId) {
		this.jdbc.sql("delete from preflight where session_id = :sessionId").param("sessionId", sessionId).update();
	}

	private static Preflight preflight(ResultSet row, int number) throws SQLException {
		return new Preflight(row.getObject("id", UUID.class), row.getObject("session_id", UUID.class),
				row.getObject("checked_at", OffsetDateTime.class).toInstant(),
				List.of((String[]) row.getArray("reasons").getArray()), row.getObject("refresh_ms", Double.class),
				row.getString("result"));
	}

}
