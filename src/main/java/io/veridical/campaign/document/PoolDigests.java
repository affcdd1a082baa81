package io.veridical.campaign.document;

import java.util.UUID;

import io.veridical.campaign.document.CampaignDocument.PoolReference;
import io.veridical.campaign.document.DocumentRefused.Reason;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows pools by their names and by what they hold.
 */
@Component
class PoolDigests {

	private final ImagePools pools;

	private final JdbcClient jdbc;

	PoolDigests(ImagePools pools, JdbcClient jdbc) {
		this.pools = pools;
		this.jdbc = jdbc;
	}

	PoolReference of(UUID id) {
		ImagePool pool = this.pools.findById(id).orElseThrow();
		return new PoolReference(pool.getName(), pool.isComplete() ? digest(id) : null);
	}

	/**
	 * @param field where the document names it
	 * @throws DocumentRefused if there is none of that name, or it holds other images
	 */
	UUID find(String field, PoolReference reference) {
		ImagePool pool = this.pools.findByName(reference.name())
			.orElseThrow(() -> new DocumentRefused(Reason.NO_POOL, field, reference.name()));
		if (reference.digest() != null) {
			String here = digest(pool.getId());
			if (!here.equals(reference.digest())) {
				throw new DocumentRefused(Reason.OTHER_IMAGES, field, reference.name(), here, reference.digest());
			}
		}
		return pool.getId();
	}

	private String digest(UUID id) {
		return this.jdbc.sql("""
				select encode(sha256(convert_to(
				  coalesce(string_agg(pixels, chr(10) order by pixels collate "C"), ''), 'UTF8')), 'hex')
				from image where pool_id = :id
				""").param("id", id).query(String.class).single();
	}

}
