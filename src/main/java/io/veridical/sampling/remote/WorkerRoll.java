package io.veridical.sampling.remote;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which workers have been heard from.
 */
@Component
class WorkerRoll {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	WorkerRoll(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those heard last, the last first.
	 */
	List<SeenWorker> list() {
		return this.jdbc.sql("select * from sampling_worker order by heard_at desc, name limit :most")
			.param("most", MOST)
			.query((row, number) -> new SeenWorker(row.getString("name"), row.getString("kind"),
					row.getString("device"), row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
					row.getObject("heard_at", OffsetDateTime.class).toInstant(), row.getLong("images")))
			.list();
	}

}
