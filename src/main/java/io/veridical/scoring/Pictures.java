package io.veridical.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the pictures of a few images, and how large their pool is.
 */
@Component
class Pictures {

	private final JdbcClient jdbc;

	Pictures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param pixels the digests of images of the pool
	 * @return the place of each in the pool
	 */
	Map<String, Integer> positions(UUID poolId, Collection<String> pixels) {
		List<Map.Entry<String, Integer>> found = this.jdbc
			.sql("select pixels, position from image where pool_id = :poolId and pixels = any(:pixels)")
			.param("poolId", poolId)
			.param("pixels", pixels.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
			.list();
		return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
	}

	/**
	 * @return how many images the pool has
	 */
	int count(UUID poolId) {
		return this.jdbc.sql("select image_count from image_pool where id = :poolId")
			.param("poolId", poolId)
			.query(Integer.class)
			.single();
	}

}
