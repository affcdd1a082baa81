package io.veridical.scoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.scoring.UnusableMetrics.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What automated metrics say of a campaign's models: given by the researcher, shown
 * beside the human score, never instead of it.
 */
@Service
public class Metrics {

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
	 * @return the values there are, as a form says them
	 */
	public String text(UUID campaignId) {
		return of(campaignId).stream()
			.map((value) -> "%s,%s,%s".formatted(value.metric(), value.model(), value.value()))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Put what a form says, a line for each value, in the place of all there were.
	 * @param text lines such as {@code FID,StyleGAN,131.7}; blank ones do not count
	 * @throws UnusableMetrics if a line cannot be read or taken
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	@Transactional
	public void replace(UUID campaignId, String text) {
		List<String> lines = text.lines().toList();
		replace(campaignId,
				IntStream.range(0, lines.size())
					.filter((i) -> !lines.get(i).isBlank())
					.mapToObj((i) -> MetricValue.parse(lines.get(i), i + 1))
					.toList());
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
			throw new UnusableMetrics("metrics", values.size(), Reason.TOO_MANY, String.valueOf(values.size()),
					String.valueOf(MOST));
		}
		Set<List<String>> seen = new HashSet<>();
		for (MetricValue value : values) {
			if (!models.contains(value.model())) {
				throw new UnusableMetrics(value.metric() + "." + value.model(), value.model(), Reason.MODEL,
						value.model(), models.stream().collect(Collectors.joining("”, “", "“", "”")));
			}
			if (!seen.add(List.of(value.metric(), value.model()))) {
				throw new UnusableMetrics(value.metric() + "." + value.model(), value.value(), Reason.TWICE,
						value.metric(), value.model());
			}
		}
	}

}
