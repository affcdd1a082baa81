package io.veridical.scoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What automated metrics say of a campaign's models: given by the researcher, shown
 * beside the human score, never instead of it.
 */
@Service
class Metrics {

	private static final int MOST = 2_000;

	private final Campaigns campaigns;

	private final JdbcClient jdbc;

	Metrics(Campaigns campaigns, JdbcClient jdbc) {
		this.campaigns = campaigns;
		this.jdbc = jdbc;
	}

	List<MetricValue> of(UUID campaignId) {
		return this.jdbc.sql("""
				select m.metric, c.model, m.value
				from condition_metric m join campaign_condition c on c.id = m.condition_id
				where c.campaign_id = :campaignId order by m.metric, c.position
				""")
			.param("campaignId", campaignId)
			.query((row, number) -> new MetricValue(row.getString(1), row.getString(2), row.getDouble(3)))
			.list();
	}

	/**
	 * Put these in the place of all there were.
	 * @throws UnusableMetrics if a model is not the campaign's, or stands twice under a
	 * metric
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	@Transactional
	void replace(UUID campaignId, List<MetricValue> values) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		Map<String, UUID> conditions = campaign.getConditions()
			.stream()
			.collect(Collectors.toMap(Condition::getModel, Condition::getId, (one, other) -> one, LinkedHashMap::new));
		check(values, conditions.keySet());
		this.jdbc.sql("select id from campaign where id = ? for no key update").param(campaignId).query().singleRow();
		this.jdbc.sql("""
				delete from condition_metric m using campaign_condition c
				where c.id = m.condition_id and c.campaign_id = :campaignId
				""").param("campaignId", campaignId).update();
		for (MetricValue value : values) {
			this.jdbc.sql("insert into condition_metric (condition_id, metric, value) values (?, ?, ?)")
				.params(Objects.requireNonNull(conditions.get(value.model())), value.metric(), value.value())
				.update();
		}
	}

	private static void check(List<MetricValue> values, Set<String> models) {
		if (values.size() > MOST) {
			throw new UnusableMetrics("There are %d values; at most %d are kept.".formatted(values.size(), MOST));
		}
		Set<List<String>> seen = new HashSet<>();
		for (MetricValue value : values) {
			if (!models.contains(value.model())) {
				throw new UnusableMetrics("'%s' is no model of this campaign; its models are %s."
					.formatted(value.model(), models.stream().collect(Collectors.joining("', '", "'", "'"))));
			}
			if (!seen.add(List.of(value.metric(), value.model()))) {
				throw new UnusableMetrics("The %s of '%s' is given twice.".formatted(value.metric(), value.model()));
			}
		}
	}

}
