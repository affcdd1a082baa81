package io.veridical.feature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The feature extractors there are.
 */
@Component
public class Extractors {

	private static final String SELECT = "select id, name, sha256, manifest, created_at from feature_extractor";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	Extractors(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Returns all, by name.
	 */
	public List<Extractor> all() {
		return this.jdbc.sql(SELECT + " order by name").query((row, number) -> extractor(row)).list();
	}

	public Optional<Extractor> find(UUID id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query((row, number) -> extractor(row)).optional();
	}

	public Optional<Extractor> findByName(String name) {
		return this.jdbc.sql(SELECT + " where name = ?").param(name).query((row, number) -> extractor(row)).optional();
	}

	Optional<Extractor> findBySha256(String sha256) {
		return this.jdbc.sql(SELECT + " where sha256 = ?")
			.param(sha256)
			.query((row, number) -> extractor(row))
			.optional();
	}

	void add(Extractor extractor) {
		this.jdbc.sql("""
				insert into feature_extractor (id, name, sha256, manifest, created_at)
				values (?, ?, ?, cast(? as jsonb), ?)
				""")
			.params(extractor.id(), extractor.name(), extractor.sha256(),
					this.json.writeValueAsString(extractor.manifest()), extractor.createdAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private Extractor extractor(ResultSet row) throws SQLException {
		return new Extractor(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
				this.json.readValue(row.getString(4), ExtractorManifest.class),
				row.getObject(5, OffsetDateTime.class).toInstant());
	}

}
