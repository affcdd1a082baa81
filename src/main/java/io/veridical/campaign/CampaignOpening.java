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
 * masks and the way open for raters, or the reason why not.
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
	void open(UUID campaignId, List<Image> images, Rendered rendered, Cover cover, List<Example> examples) {
		Campaign campaign = this.campaigns.lockById(campaignId).orElseThrow();
		this.jdbc.update("delete from stimulus where campaign_id = ?", campaignId);
		this.jdbc.batchUpdate("insert into stimulus (campaign_id, image_id, address) values (?, ?, ?)", images, BATCH,
				(row, image) -> {
					row.setObject(1, campaignId);
					row.setObject(2, image.getId());
					row.setString(3, rendered.address(image.getPixels()));
				});
		putMasks(campaignId, cover.masks());
		putExamples(campaignId, examples);
		campaign.live(rendered.bytes(), images.size(), cover.background(), this.clock.instant());
		this.campaigns.save(campaign);
	}

	/**
	 * Open a copy with the very files that raters of its original see.
	 * @return false if the original has none yet
	 */
	@Transactional
	boolean openAs(UUID campaignId, UUID originalId) {
		Campaign original = this.campaigns.findById(originalId).orElseThrow();
		Campaign copy = this.campaigns.lockById(campaignId).orElseThrow();
		Integer bytes = original.getStimulusBytes();
		if (bytes == null) {
			return false;
		}
		this.jdbc.update("delete from stimulus where campaign_id = ?", campaignId);
		this.jdbc.update("""
				insert into stimulus (campaign_id, image_id, address)
				select ?, image_id, address from stimulus where campaign_id = ?
				""", campaignId, originalId);
		this.jdbc.update("delete from campaign_mask where campaign_id = ?", campaignId);
		this.jdbc.update("""
				insert into campaign_mask (campaign_id, number, address)
				select ?, number, address from campaign_mask where campaign_id = ?
				""", campaignId, originalId);
		this.jdbc.update("delete from tutorial_example where campaign_id = ?", campaignId);
		this.jdbc.update("""
				insert into tutorial_example (campaign_id, number, image_id, truth)
				select ?, number, image_id, truth from tutorial_example where campaign_id = ?
				""", campaignId, originalId);
		copy.live(bytes, original.getPrepared(), original.getBackground(), this.clock.instant());
		this.campaigns.save(copy);
		return true;
	}

	private void putMasks(UUID campaignId, List<String> addresses) {
		this.jdbc.update("delete from campaign_mask where campaign_id = ?", campaignId);
		for (int number = 0; number < addresses.size(); number++) {
			this.jdbc.update("insert into campaign_mask (campaign_id, number, address) values (?, ?, ?)", campaignId,
					number, addresses.get(number));
		}
	}

	private void putExamples(UUID campaignId, List<Example> examples) {
		this.jdbc.update("delete from tutorial_example where campaign_id = ?", campaignId);
		for (Example example : examples) {
			this.jdbc.update("""
					insert into tutorial_example (campaign_id, number, image_id, truth)
					select ?, 1 + count(*), ?, ? from tutorial_example where campaign_id = ?
					""", campaignId, example.imageId(), example.truth().name(), campaignId);
		}
	}

	@Transactional
	void fail(UUID campaignId, String reason) {
		Campaign campaign = this.campaigns.lockById(campaignId).orElseThrow();
		campaign.failToPrepare(reason);
		this.campaigns.save(campaign);
	}

}
