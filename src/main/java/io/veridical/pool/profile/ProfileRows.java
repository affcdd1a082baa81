package io.veridical.pool.profile;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.imaging.trait.Look;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps profiles, one row for each pool.
 */
@Component
class ProfileRows {

	private final JdbcTemplate jdbc;

	ProfileRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PoolProfile> find(UUID poolId) {
		return this.jdbc
			.query("select looks from pool_profile where pool_id = ? and version = ?",
					(row, number) -> row.getBytes("looks"), poolId, Look.VERSION)
			.stream()
			.findFirst()
			.map((bytes) -> new PoolProfile(poolId, read(bytes), origins(poolId)));
	}

	boolean exists(UUID poolId) {
		return Boolean.TRUE.equals(
				this.jdbc.queryForObject("select exists (select from pool_profile where pool_id = ? and version = ?)",
						Boolean.class, poolId, Look.VERSION));
	}

	List<PoolProfile.Origin> origins(UUID poolId) {
		return this.jdbc.query("""
				select position, source_name, pixels, width, height, container from image where pool_id = ?
				order by position
				""",
				(row, number) -> new PoolProfile.Origin(row.getInt("position"), row.getString("source_name"),
						row.getString("pixels"), row.getInt("width"), row.getInt("height"), row.getString("container")),
				poolId);
	}

	/** Writes a profile; whoever comes second writes the same. */
	void write(PoolProfile profile, Instant now) {
		ByteBuffer bytes = ByteBuffer.allocate(profile.looks().size() * Look.BYTES);
		profile.looks().forEach((look) -> look.write(bytes));
		this.jdbc.update("""
				insert into pool_profile (pool_id, version, images, looks, computed_at) values (?, ?, ?, ?, ?)
				on conflict (pool_id) do update
				set version = excluded.version, images = excluded.images, looks = excluded.looks,
				    computed_at = excluded.computed_at
				""", profile.poolId(), Look.VERSION, profile.looks().size(), bytes.array(),
				now.atOffset(ZoneOffset.UTC));
	}

	private static List<Look> read(byte[] bytes) {
		ByteBuffer from = ByteBuffer.wrap(bytes);
		List<Look> looks = new ArrayList<>();
		while (from.hasRemaining()) {
			looks.add(Look.read(from));
		}
		return looks;
	}

}
