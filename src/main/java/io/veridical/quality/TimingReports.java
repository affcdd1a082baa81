package io.veridical.quality;

import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.session.SessionRecords;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes timing reports from what is stored; nothing of them is kept.
 */
@Service
public class TimingReports {

	private final Campaigns campaigns;

	private final SessionRecords records;

	private final JsonMapper mapper;

	TimingReports(Campaigns campaigns, SessionRecords records, JsonMapper mapper) {
		this.campaigns = campaigns;
		this.records = records;
		this.mapper = mapper;
	}

	/**
	 * @param campaignId a campaign that limits exposures, in any state
	 * @throws NoSuchElementException if there is no such campaign, or it does not limit
	 * exposures
	 */
	@Transactional(readOnly = true)
	public TimingReport of(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId)
			.filter((found) -> found.getProtocol() instanceof HypeTime)
			.orElseThrow();
		TimingReport report = new TimingReport(campaign);
		this.records.forEachSession(campaignId, (session) -> report.add(session, this.mapper));
		this.records.forEachTimedTrial(campaignId, report::add);
		this.records.forEachPastTiming(campaignId, report::add);
		report.add(this.records.shownSizes(campaignId));
		return report;
	}

}
