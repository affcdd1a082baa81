package io.veridical.campaign;

import java.util.UUID;

import io.veridical.pool.ImageStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What raters are shown in place of the images: one size, one codec, and within a
 * campaign one length of file.
 */
@Repository
public class Stimuli {

	private final JdbcClient jdbc;

	private final ImageStore store;

	Stimuli(JdbcClient jdbc, ImageStore store) {
		this.jdbc = jdbc;
		this.store = store;
	}

	/**
	 * The stimulus file of an image, {@link Campaign#getStimulusBytes()} long.
	 */
	public byte[] of(UUID campaignId, UUID imageId) {
		return this.store
			.get(this.jdbc.sql("select address from stimulus where campaign_id = :campaignId and image_id = :imageId")
				.param("campaignId", campaignId)
				.param("imageId", imageId)
				.query(String.class)
				.single());
	}

}
