package io.veridical.pool.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of a pool that is pushed image by image.
 */
@Component
class PushRows {

	// beyond every position that a pool can have
	private static final int ASIDE = 1_000_000_000;

	private final JdbcClient jdbc;

	PushRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps everybody else from changing the pool until the transaction ends. */
	void lock(UUID poolId) {
		this.jdbc.sql("select id from image_pool where id = ? for update").param(poolId).query(UUID.class).optional();
	}

	Optional<String> pixelsOf(UUID poolId, String name) {
		return this.jdbc.sql("select pixels from image where pool_id = ? and source_name = ?")
			.params(poolId, name)
			.query(String.class)
			.optional();
	}

	Optional<String> nameOf(UUID poolId, String pixels) {
		return this.jdbc.sql("select source_name from image where pool_id = ? and pixels = ?")
			.params(poolId, pixels)
			.query(String.class)
			.optional();
	}

	int count(UUID poolId) {
		return this.jdbc.sql("select count(*) from image where pool_id = ?")
			.param(poolId)
			.query(Integer.class)
			.single();
	}

	List<PushedImage> images(UUID poolId) {
		return this.jdbc
			.sql("select source_name, position, pixels, width, height from image where pool_id = ? order by position")
			.param(poolId)
			.query((row, number) -> new PushedImage(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4),
					row.getInt(5)))
			.list();
	}

	/**
	 * Puts the images in the order of their names, so that the same images make the same
	 * pool whichever came first.
	 */
	void sort(UUID poolId) {
		this.jdbc.sql("update image set position = position + ? where pool_id = ?").params(ASIDE, poolId).update();
		this.jdbc.sql("""
				update image set position = sorted.place
				from (select id, row_number() over (order by source_name collate "C") - 1 as place
				      from image where pool_id = ?) sorted
				where image.id = sorted.id
				""").param(poolId).update();
	}

	/**
	 * An image of a pool, for scripts.
	 *
	 * @param position from 0; in the order of names once the pool is complete
	 * @param pixels the hexadecimal pixel digest
	 */
	record PushedImage(String name, int position, String pixels, int width, int height) {

	}

}
