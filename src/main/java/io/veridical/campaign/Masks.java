package io.veridical.campaign;

import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.ImageStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What covers briefly shown images: of the stimuli's size, made once from the campaign's
 * own images and the same for all raters.
 */
@Repository
public class Masks {

	/** How many masks a campaign has whose protocol wants any. */
	public static final int PER_CAMPAIGN = 16;

	private final JdbcClient jdbc;

	private final ImageStore store;

	Masks(JdbcClient jdbc, ImageStore store) {
		this.jdbc = jdbc;
		this.store = store;
	}

	/**
	 * How many masks there are: none before the campaign is live, and none if its
	 * protocol wants none.
	 */
	public int count(UUID campaignId) {
		return this.jdbc.sql("select count(*) from campaign_mask where campaign_id = :campaignId")
			.param("campaignId", campaignId)
			.query(Integer.class)
			.single();
	}

	/**
	 * The file of a mask; all of a campaign's are of one length.
	 * @param number from 0 to {@link #count} - 1
	 */
	public Optional<byte[]> of(UUID campaignId, int number) {
		return this.jdbc.sql("select address from campaign_mask where campaign_id = :campaignId and number = :number")
			.param("campaignId", campaignId)
			.param("number", number)
			.query(String.class)
			.optional()
			.map(this.store::get);
	}

}
