package io.veridical.rater;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The raters there are.
 */
@Repository
class Raters {

	private final JdbcClient jdbc;

	Raters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Rater> findByMark(RaterMark mark) {
		return this.jdbc
			.sql("select id, source, external_id from rater where source = :source and external_id = :externalId")
			.param("source", mark.source())
			.param("externalId", mark.externalId())
			.query(Raters::rater)
			.optional();
	}

	Optional<Rater> findById(UUID id) {
		return this.jdbc.sql("select id, source, external_id from rater where id = :id")
			.param("id", id)
			.query(Raters::rater)
			.optional();
	}

	/**
	 * Adds a rater; of two who add the same at once, the second waits and changes
	 * nothing.
	 */
	void addIfNew(RaterMark mark, Instant now) {
		this.jdbc.sql("""
				insert into rater (id, source, external_id, created_at)
				values (:id, :source, :externalId, :createdAt)
				on conflict (source, external_id) do nothing
				""")
			.param("id", UUID.randomUUID())
			.param("source", mark.source())
			.param("externalId", mark.externalId())
			.param("createdAt", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Rater rater(ResultSet row, int number) throws SQLException {
		return new Rater(row.getObject("id", UUID.class),
				new RaterMark(row.getString("source"), row.getString("external_id")));
	}

}
