package io.veridical.quality;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.quality.ExclusionCounts.ByRule;
import io.veridical.screening.Finding;
import io.veridical.screening.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what the rules of a campaign and its researchers left out.
 */
@Component
public class ExclusionCounting {

	private final Campaigns campaigns;

	private final JdbcClient jdbc;

	private final Verdicts verdicts;

	ExclusionCounting(Campaigns campaigns, JdbcClient jdbc, Verdicts verdicts) {
		this.campaigns = campaigns;
		this.jdbc = jdbc;
		this.verdicts = verdicts;
	}

	/**
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public ExclusionCounts of(UUID campaignId) {
		return of(this.campaigns.findById(campaignId).orElseThrow());
	}

	public ExclusionCounts of(Campaign campaign) {
		Map<UUID, SessionVerdict> verdicts = this.verdicts.ofCampaign(campaign.getId());
		return this.jdbc.sql("""
				select count(*) as finished, count(*) filter (where s.excluded) as excluded,
				  count(*) filter (where v.excluded and not s.excluded) as kept,
				  count(*) filter (where s.excluded and not coalesce(v.excluded, false)) as added
				from rater_session s left join session_verdict v on v.session_id = s.id
				where s.campaign_id = :id and s.status = 'FINISHED'
				union all
				select count(*), count(*) filter (where s.excluded), 0, 0
				from past_session s where s.campaign_id = :id and s.status = 'FINISHED'
				order by finished desc limit 1
				""")
			.param("id", campaign.getId())
			.query((row, number) -> new ExclusionCounts(campaign.getRules().preset(),
					campaign.getRules().rules().stream().map((rule) -> count(rule, verdicts.values())).toList(),
					row.getInt("finished"), row.getInt("excluded"), row.getInt("kept"), row.getInt("added")))
			.single();
	}

	private static ByRule count(Rule rule, Collection<SessionVerdict> verdicts) {
		int computed = 0;
		int broken = 0;
		int alone = 0;
		for (SessionVerdict verdict : verdicts) {
			for (Finding finding : verdict.findings()) {
				if (finding.rule().name().equals(rule.name())) {
					computed += finding.tells() ? 1 : 0;
					broken += finding.broken() ? 1 : 0;
					alone += (finding.broken() && verdict.broken().size() == 1) ? 1 : 0;
				}
			}
		}
		return new ByRule(rule, computed, broken, alone);
	}

}
