package io.veridical.pool;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

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
	 * Inserts rows, but none at a position that has one.
	 * @return how many were inserted
	 */
	int insert(UUID poolId, List<ImageRow> rows) {
		int[][] inserted = this.jdbc.batchUpdate("""
				insert into image (id, pool_id, position, pixels, width, height, source_name, container)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (pool_id, position) do nothing
				""", rows, BATCH, (statement, row) -> {
			statement.setObject(1, UUID.randomUUID());
			statement.setObject(2, poolId);
			statement.setInt(3, row.position());
			statement.setString(4, row.pixels());
			statement.setInt(5, row.width());
			statement.setInt(6, row.height());
			statement.setString(7, row.sourceName());
			statement.setString(8, row.container());
		});
		return Arrays.stream(inserted).flatMapToInt(Arrays::stream).sum();
	}

	/**
	 * Counts those of consecutive rows that have other pixels than the image stored at
	 * their position.
	 */
	int differing(UUID poolId, List<ImageRow> rows) {
		if (rows.isEmpty()) {
			return 0;
		}
		int first = rows.get(0).position();
		List<String> stored = this.jdbc.queryForList("""
				select pixels from image where pool_id = ? and position between ? and ? order by position
				""", String.class, poolId, first, first + rows.size() - 1);
		return (int) IntStream.range(0, rows.size()).filter((i) -> !stored.get(i).equals(rows.get(i).pixels())).count();
	}

	/**
	 * Refuses rows of which one has other pixels than what is stored.
	 */
	void refuseOthers(UUID poolId, List<ImageRow> rows) {
		if (differing(poolId, rows) > 0) {
			int first = rows.get(0).position();
			throw new IllegalStateException("Pool %s has other pixels at positions %d to %d; a repeat makes the same"
				.formatted(poolId, first, first + rows.size() - 1));
		}
	}

	/**
	 * The positions among consecutive ones that have an image.
	 */
	Set<Integer> positions(UUID poolId, int first, int count) {
		return new HashSet<>(
				this.jdbc.queryForList("select position from image where pool_id = ? and position between ? and ?",
						Integer.class, poolId, first, first + count - 1));
	}

	/**
	 * Deletes a pool and the rows of its images; files stay, another pool may have them
	 * too.
	 */
	void discard(UUID poolId) {
		this.jdbc.update("delete from image_pool where id = ?", poolId);
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
