package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.scoring.UnusableMetrics.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what automated metrics say of a campaign's models, and says how they go with the
 * human score.
 */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/metrics")
class MetricsApi {

	private final Metrics metrics;

	private final MetricsOfPools ofPools;

	private final Scoring scoring;

	MetricsApi(Metrics metrics, MetricsOfPools ofPools, Scoring scoring) {
		this.metrics = metrics;
		this.ofPools = ofPools;
		this.scoring = scoring;
	}

	@GetMapping
	List<HumanVsMetric> all(@PathVariable UUID id) {
		return this.scoring.metrics(id);
	}

	/**
	 * Replaces all values: by metric, then by model. Whatever JSON object comes is read,
	 * so that a word in a number's place is refused like every other value.
	 */
	@PutMapping
	List<HumanVsMetric> replace(@PathVariable UUID id, @RequestBody Map<String, @Nullable Object> values) {
		this.metrics.replace(id,
				values.entrySet().stream().flatMap((metric) -> values(metric.getKey(), metric.getValue())).toList());
		return this.scoring.metrics(id);
	}

	/** Takes the metrics of the campaign's pools for those of its models. */
	@PostMapping("/from-pools")
	List<HumanVsMetric> takeFromPools(@PathVariable UUID id) {
		this.ofPools.take(id);
		return this.scoring.metrics(id);
	}

	private static Stream<MetricValue> values(String metric, @Nullable Object models) {
		if (!(models instanceof Map<?, ?> byModel)) {
			throw new UnusableMetrics(metric, models, Reason.NO_MODELS, metric, String.valueOf(models));
		}
		return byModel.entrySet().stream().map((model) -> value(metric, (String) model.getKey(), model.getValue()));
	}

	private static MetricValue value(String metric, String model, @Nullable Object value) {
		if (!(value instanceof Number number)) {
			throw new UnusableMetrics(metric + "." + model, value, Reason.NUMBER, metric, model, String.valueOf(value));
		}
		return new MetricValue(metric, model, number.doubleValue());
	}

}
