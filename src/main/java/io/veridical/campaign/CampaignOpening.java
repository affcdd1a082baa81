package io.veridical.campaign;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.StimulusRendering.Rendered;
import io.veridical.pool.Image;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a preparation writes: how far it is, and in one transaction either all stimuli and
 * the way open for raters, or the reason why not.
 */
@Service
class CampaignOpening {

	private static final int BATCH = 500;

	private final Campaigns campaigns;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	CampaignOpening(Campaigns campaigns, JdbcTemplate jdbc, Clock clock) {
		this.campaigns = campaigns;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	void progress(UUID campaignId, int prepared) {
		this.jdbc.update("update campaign set prepared = ? where id = ? and status = 'PREPARING'", prepared,
				campaignId);
	}

	@Transactional
	void open(UUID campaignId, List<Image> images, Rendered rendered) {
		Campaign campaign = this.campaigns.lockById(campaignId).orElseThrow();
		this.jdbc.update("delete from stimulus where campaign_id = ?", campaignId);
		this.jdbc.batchUpdate("insert into stimulus (campaign_id, image_id, address) values (?, ?, ?)", images, BATCH,
				(row, image) -> {
					row.setObject(1, campaignId);
					row.setObject(2, image.getId());
					row.setString(3, rendered.address(image.getPixels()));
				});
		campaign.live(rendered.bytes(), images.size(), this.clock.instant());
		this.campaigns.save(campaign);
	}

	@Transactional
	void fail(UUID campaignId, String reason) {
		Campaign campaign = this.campaigns.lockById(campaignId).orElseThrow();
		campaign.failToPrepare(reason);
		this.campaigns.save(campaign);
	}

}
