package io.veridical.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.campaign.Campaign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deals raters to conditions so that each gets as many sessions that count as the others.
 * A session under way counts for an hour: later it will hardly be finished. Where one was
 * excluded, a new rater takes its place; where a condition has the target of its
 * campaign, none follows.
 */
@Component
class Balance {

	static final Duration FRESH = Duration.ofHours(1);

	private final JdbcClient jdbc;

	Balance(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Let one rater after the other into a campaign, until the transaction ends: each
	 * sees where those before sit.
	 */
	void queueUp(UUID campaignId) {
		this.jdbc.sql("select count(*) from pg_advisory_xact_lock(hashtextextended(:key, 0))")
			.param("key", "enter campaign " + campaignId)
			.query(Long.class)
			.single();
	}

	/**
	 * The conditions that still want raters, the one with the fewest first; equals in
	 * random order.
	 * @throws CampaignIsFull if none does
	 */
	List<Share> shares(Campaign campaign, Instant now, RandomGenerator random) {
		List<Share> shares = new ArrayList<>(open(campaign, now));
		SessionPlan.shuffle(shares, random);
		shares.sort(Comparator.comparingInt(Share::raters));
		return shares;
	}

	/**
	 * The conditions that still want raters, in the campaign's order.
	 * @throws CampaignIsFull if none does
	 */
	List<Share> open(Campaign campaign, Instant now) {
		List<Share> all = all(campaign.getId(), now).stream()
			.limit(campaign.isQualification() ? 1 : Long.MAX_VALUE)
			.toList();
		Integer target = campaign.getTerms().target();
		if (target == null) {
			return all;
		}
		List<Share> open = all.stream().filter((share) -> share.raters < target).toList();
		if (open.isEmpty()) {
			throw new CampaignIsFull(campaign.getTitle(), all.stream().allMatch((share) -> share.counted >= target));
		}
		return open;
	}

	private List<Share> all(UUID campaignId, Instant now) {
		return this.jdbc
			.sql("""
					select c.id, c.pool_id, count(s.id) as raters, count(s.id) filter (where s.status = 'FINISHED') as counted
					from campaign_condition c
					left join rater_session s on s.condition_id = c.id
					  and not s.excluded and (s.status = 'FINISHED' or (s.status = 'ACTIVE' and (s.started_at > :freshSince
					    or exists (select from judgement j where j.session_id = s.id and j.judged_at > :freshSince))))
					where c.campaign_id = :campaignId
					group by c.id order by c.position
					""")
			.param("campaignId", campaignId)
			.param("freshSince", now.minus(FRESH).atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Share(row.getObject("id", UUID.class), row.getObject("pool_id", UUID.class),
					row.getInt("raters"), row.getInt("counted")))
			.list();
	}

	/**
	 * How many raters a condition has.
	 *
	 * @param raters who count or are under way
	 * @param counted who count
	 */
	record Share(UUID conditionId, UUID poolId, int raters, int counted) {

	}

}
