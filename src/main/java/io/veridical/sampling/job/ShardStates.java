package io.veridical.sampling.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how the shards of a job stand.
 */
@Component
class ShardStates {

	private final JdbcClient jdbc;

	ShardStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ShardState> of(UUID jobId) {
		return this.jdbc.sql("select * from sampling_shard where job_id = :job order by number")
			.param("job", jobId)
			.query(ShardStates::state)
			.list();
	}

	/**
	 * What images of a job were made on, and how many on each, the most first.
	 */
	Map<String, Integer> devices(UUID jobId) {
		Map<String, Integer> devices = new LinkedHashMap<>();
		this.jdbc.sql("""
				select device, sum(images) as images from sampling_share where job_id = :job
				group by device order by images desc, device
				""").param("job", jobId).query((row) -> {
			devices.put(row.getString("device"), row.getInt("images"));
		});
		return devices;
	}

	private static ShardState state(ResultSet row, int number) throws SQLException {
		return new ShardState(row.getInt("number"), row.getInt("first"), row.getInt("count"), row.getInt("made"),
				row.getInt("made_before"), ShardState.Status.valueOf(row.getString("status")), row.getString("worker"),
				row.getString("device"), instant(row, "claimed_at"), instant(row, "delivered_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
