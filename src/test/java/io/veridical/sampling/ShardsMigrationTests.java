package io.veridical.sampling;

import java.util.UUID;

import io.veridical.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Jobs that were ordered before there were shards go on after the upgrade.
 */
class ShardsMigrationTests {

	private static final String BEFORE = "20261122130500";

	private final TestDatabase database = TestDatabase.empty();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@Test
	void aJobHalfMadeKeepsItsImagesAndWaitsForTheOthers() {
		flyway().target(BEFORE).load().migrate();
		this.jdbc
			.sql("""
					insert into generator values ('00000000-0000-0000-0000-000000000001', 'g', repeat('0', 64), '{}', now(), 0)
					""")
			.update();
		UUID halfMade = job(700, 300, "RUNNING", null);
		UUID done = job(256, 256, "DONE", null);
		UUID failed = job(257, 256, "FAILED", "no memory");

		flyway().load().migrate();

		assertThat(shards(halfMade)).isEqualTo("0+256: 256 DONE, 256+256: 44 WAITING, 512+188: 0 WAITING");
		assertThat(status(halfMade)).isEqualTo("WAITING pool 700");
		assertThat(shards(done)).isEqualTo("0+256: 256 DONE");
		assertThat(status(done)).isEqualTo("DONE pool 256");
		assertThat(shards(failed)).isEqualTo("0+256: 256 DONE, 256+1: 0 WAITING");
		assertThat(status(failed)).isEqualTo("FAILED pool 257");
	}

	private FluentConfiguration flyway() {
		return Flyway.configure().dataSource(this.database.dataSource()).locations("classpath:db/migration");
	}

	private UUID job(int wanted, int made, String status, @Nullable String failure) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into image_pool (id, name, truth, provenance, image_count, created_at, version)
				values (:id, :name, 'FAKE', '{}', 0, now(), 0)
				""").param("id", id).param("name", "pool " + wanted).update();
		this.jdbc
			.sql("""
					insert into sampling_job (id, generator_id, pool_id, prior, truncation, seed, wanted, made, status, failure,
					  created_at, version)
					values (:id, '00000000-0000-0000-0000-000000000001', :id, 'NORMAL', '{}', 1, :wanted, :made, :status, :failure,
					  now(), 0)
					""")
			.param("id", id)
			.param("wanted", wanted)
			.param("made", made)
			.param("status", status)
			.param("failure", failure)
			.update();
		return id;
	}

	private String shards(UUID job) {
		return this.jdbc.sql("""
				select string_agg(first || '+' || count || ': ' || made || ' ' || status, ', ' order by number)
				from sampling_shard where job_id = :job
				""").param("job", job).query(String.class).single();
	}

	private String status(UUID job) {
		return this.jdbc.sql("select status || ' ' || pool_name from sampling_job where id = :job")
			.param("job", job)
			.query(String.class)
			.single();
	}

}
