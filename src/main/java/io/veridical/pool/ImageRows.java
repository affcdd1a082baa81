package io.veridical.pool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes image rows many at a time, past JPA.
 */
@Component
class ImageRows {

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	ImageRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Inserts rows; one that is there with the same pixels is left alone.
	 */
	void insert(UUID poolId, List<ImageRow> rows) {
		this.jdbc.batchUpdate("""
				insert into image (id, pool_id, position, pixels, width, height, source_name)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (pool_id, position) do nothing
				""", rows, BATCH, (statement, row) -> {
			statement.setObject(1, UUID.randomUUID());
			statement.setObject(2, poolId);
			statement.setInt(3, row.position());
			statement.setString(4, row.pixels());
			statement.setInt(5, row.width());
			statement.setInt(6, row.height());
			statement.setString(7, row.sourceName());
		});
		refuseOthers(poolId, rows);
	}

	private void refuseOthers(UUID poolId, List<ImageRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		int first = rows.get(0).position();
		List<String> stored = this.jdbc.queryForList("""
				select pixels from image where pool_id = ? and position between ? and ? order by position
				""", String.class, poolId, first, first + rows.size() - 1);
		if (!stored.equals(rows.stream().map(ImageRow::pixels).toList())) {
			throw new IllegalStateException("Pool %s has other pixels at positions %d to %d; a repeat makes the same"
				.formatted(poolId, first, first + rows.size() - 1));
		}
	}

	/**
	 * The pixel digests in the order of the pool.
	 * @throws IllegalStateException if a position is missing
	 */
	List<String> digests(UUID poolId) {
		List<String> digests = this.jdbc.queryForList("select pixels from image where pool_id = ? order by position",
				String.class, poolId);
		Integer end = this.jdbc.queryForObject("select coalesce(max(position) + 1, 0) from image where pool_id = ?",
				Integer.class, poolId);
		if (end == null || end != digests.size()) {
			throw new IllegalStateException("Pool %s has %d images for %d positions; fill the gaps first"
				.formatted(poolId, digests.size(), end));
		}
		return digests;
	}

	/**
	 * The sizes of a pool's images; empty if it has none yet.
	 */
	Optional<ImageSizes> sizes(UUID poolId) {
		return this.jdbc
			.query("""
					select min(width), max(width), min(height), max(height) from image where pool_id = ? having count(*) > 0
					""",
					(row, number) -> new ImageSizes(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)), poolId)
			.stream()
			.findFirst();
	}

}
