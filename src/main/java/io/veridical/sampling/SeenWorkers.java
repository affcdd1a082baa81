package io.veridical.sampling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which workers have been heard from, and how many images each has made.
 */
@Component
class SeenWorkers {

	// A worker that looks for work twice a second need not be written down each time
	private static final Duration OFTEN = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	SeenWorkers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void see(WorkerIdentity who, Instant now) {
		this.jdbc
			.sql("""
					insert into sampling_worker as known (name, kind, device, first_seen_at, heard_at, images)
					values (:name, :kind, :device, :now, :now, 0)
					on conflict (name) do update set kind = excluded.kind, device = excluded.device, heard_at = excluded.heard_at
					where known.heard_at < :often or known.kind <> excluded.kind or known.device <> excluded.device
					""")
			.param("name", who.name())
			.param("kind", who.kind())
			.param("device", who.device())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("often", now.minus(OFTEN).atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Says that a worker is there and has made some images more, perhaps none.
	 */
	void hear(String name, int images, Instant now) {
		this.jdbc.sql("update sampling_worker set heard_at = :now, images = images + :images where name = :name")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("images", images)
			.param("name", name)
			.update();
	}

}
