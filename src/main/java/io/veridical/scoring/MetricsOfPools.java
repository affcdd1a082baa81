package io.veridical.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.feature.Comparison;
import io.veridical.feature.Comparisons;
import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;
import io.veridical.scoring.UnusableMetrics.Reason;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the automated metrics of a campaign's pools, computed against its real pool, as
 * those of its models. Values given by hand stay, but for those of the same name.
 */
@Service
public class MetricsOfPools {

	private final Campaigns campaigns;

	private final Comparisons comparisons;

	private final Metrics metrics;

	MetricsOfPools(Campaigns campaigns, Comparisons comparisons, Metrics metrics) {
		this.campaigns = campaigns;
		this.comparisons = comparisons;
		this.metrics = metrics;
	}

	/**
	 * Takes what there is.
	 * @throws UnusableMetrics if there is none
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	@Transactional
	public void take(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		List<MetricValue> taken = campaign.isPast() ? List.of()
				: campaign.getConditions().stream().flatMap((each) -> values(each, campaign.getRealPoolId())).toList();
		if (taken.isEmpty()) {
			throw new UnusableMetrics("metrics", null, Reason.NO_POOLS);
		}
		List<String> names = taken.stream().map(MetricValue::metric).distinct().toList();
		List<MetricValue> all = new ArrayList<>(
				this.metrics.of(campaignId).stream().filter((value) -> !names.contains(value.metric())).toList());
		all.addAll(taken);
		this.metrics.replace(campaignId, all);
	}

	private Stream<MetricValue> values(Condition condition, UUID realPool) {
		return this.comparisons.of(condition.getPoolId())
			.stream()
			.filter((comparison) -> comparison.realPoolId().equals(realPool) && comparison.findings() != null)
			.flatMap((comparison) -> values(condition.getModel(), comparison));
	}

	private static Stream<MetricValue> values(String model, Comparison comparison) {
		MetricReport report = Objects.requireNonNull(comparison.findings()).report();
		Map<String, Double> values = new LinkedHashMap<>();
		values.put("FID", report.frechet().value());
		values.put("KID", report.kernel().value());
		Estimate inception = report.inception();
		if (inception != null) {
			values.put("Inception score", inception.value());
		}
		values.put("Precision", report.precision().value());
		values.put("Recall", report.recall().value());
		values.put("Density", report.density().value());
		values.put("Coverage", report.coverage().value());
		return values.entrySet()
			.stream()
			.map((value) -> new MetricValue("%s (%s)".formatted(value.getKey(), comparison.extractor().name()), model,
					value.getValue()));
	}

}
