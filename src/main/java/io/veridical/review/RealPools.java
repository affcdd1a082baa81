package io.veridical.review;

import io.veridical.campaign.Campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the real images of campaigns; of past studies those that raters were shown, as
 * far as they have names.
 */
@Repository
class RealPools {

	private final JdbcClient jdbc;

	RealPools(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RealPool of(Campaign campaign) {
		int perRater = campaign.getProtocol().reals();
		int distinct = campaign.isPast()
				? count("select count(distinct image) from past_judgement where campaign_id = ? and not fake",
						campaign.getId())
				: count("select count(distinct pixels) from image where pool_id = ?", campaign.getRealPoolId());
		return new RealPool(distinct, perRater);
	}

	private int count(String sql, Object id) {
		return this.jdbc.sql(sql).param(id).query(Integer.class).single();
	}

}
