package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

	private final Scoring scoring;

	MetricsApi(Metrics metrics, Scoring scoring) {
		this.metrics = metrics;
		this.scoring = scoring;
	}

	@GetMapping
	List<HumanVsMetric> all(@PathVariable UUID id) {
		return this.scoring.metrics(id);
	}

	/** Replaces all values: by metric, then by model. */
	@PutMapping
	List<HumanVsMetric> replace(@PathVariable UUID id,
			@RequestBody Map<String, @Nullable Map<String, @Nullable Double>> values) {
		this.metrics.replace(id,
				values.entrySet().stream().flatMap((metric) -> values(metric.getKey(), metric.getValue())).toList());
		return this.scoring.metrics(id);
	}

	private static Stream<MetricValue> values(String metric, @Nullable Map<String, @Nullable Double> models) {
		if (models == null) {
			throw new UnusableMetrics("The %s has no models; give an object of models and values.".formatted(metric));
		}
		return models.entrySet().stream().map((model) -> value(metric, model.getKey(), model.getValue()));
	}

	private static MetricValue value(String metric, String model, @Nullable Double value) {
		if (value == null) {
			throw new UnusableMetrics("The %s of '%s' is null; it must be a number.".formatted(metric, model));
		}
		return new MetricValue(metric, model, value);
	}

}
