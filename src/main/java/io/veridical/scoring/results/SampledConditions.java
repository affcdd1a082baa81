package io.veridical.scoring.results;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.feature.Comparison;
import io.veridical.feature.Comparisons;
import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Sampled;
import io.veridical.sampling.Checkpoint;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.latent.Truncation;
import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.results.SampledCondition.Diversity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up where the fakes of a campaign were drawn from.
 */
@Component
class SampledConditions {

	private static final Set<String> DIVERSITY = Set.of("recall", "coverage");

	private final ImagePools pools;

	private final Generators generators;

	private final Comparisons comparisons;

	SampledConditions(ImagePools pools, Generators generators, Comparisons comparisons) {
		this.pools = pools;
		this.generators = generators;
		this.comparisons = comparisons;
	}

	/**
	 * @param metrics that the researcher gave, for pools of which none were computed
	 */
	List<SampledCondition> of(Campaign campaign, List<HumanVsMetric> metrics) {
		if (campaign.isPast()) {
			return List.of();
		}
		Map<Condition, Sampled> sampled = new LinkedHashMap<>();
		for (Condition condition : campaign.getConditions()) {
			ImagePool pool = this.pools.findById(condition.getPoolId()).orElseThrow();
			if (pool.getProvenance() instanceof Sampled here) {
				sampled.put(condition, here);
			}
		}
		Map<String, Generator> known = this.generators
			.findBySha256In(sampled.values().stream().map(Sampled::generatorSha256).toList())
			.stream()
			.collect(Collectors.toMap(Generator::getSha256, Function.identity(), (one, other) -> one));
		Map<UUID, List<Diversity>> computed = computed(sampled.keySet(), campaign.getRealPoolId());
		return sampled.entrySet()
			.stream()
			.map((entry) -> new SampledCondition(entry.getKey().getId(), entry.getValue().generatorSha256(),
					Truncation.of(entry.getValue().truncation()), checkpoint(known, entry.getValue()),
					Objects.requireNonNullElseGet(computed.get(entry.getKey().getPoolId()),
							() -> given(entry.getKey().getModel(), metrics))))
			.toList();
	}

	private static @Nullable Checkpoint checkpoint(Map<String, Generator> known, Sampled sampled) {
		Generator generator = known.get(sampled.generatorSha256());
		return (generator != null) ? generator.getCheckpoint() : null;
	}

	/**
	 * Returns what was computed against the campaign's reals, by the pool: all by the one
	 * extractor of most of them, since features of two are not to be compared.
	 */
	private Map<UUID, List<Diversity>> computed(Set<Condition> conditions, UUID reals) {
		Map<UUID, Map<UUID, List<Diversity>>> byExtractor = new LinkedHashMap<>();
		for (Condition condition : conditions) {
			for (Comparison comparison : this.comparisons.of(condition.getPoolId())) {
				if (comparison.realPoolId().equals(reals) && comparison.findings() != null) {
					byExtractor.computeIfAbsent(comparison.extractor().id(), (extractor) -> new LinkedHashMap<>())
						.putIfAbsent(condition.getPoolId(), diversity(comparison.findings().report()));
				}
			}
		}
		return byExtractor.values().stream().max(Comparator.comparingInt(Map::size)).orElse(Map.of());
	}

	private static List<Diversity> diversity(MetricReport report) {
		return List.of(diversity("recall", report.recall()), diversity("coverage", report.coverage()));
	}

	private static Diversity diversity(String metric, Estimate estimate) {
		return new Diversity(metric, estimate.value(), estimate.lower(), estimate.upper());
	}

	private static List<Diversity> given(String model, List<HumanVsMetric> metrics) {
		return metrics.stream()
			.filter((metric) -> DIVERSITY.contains(metric.metric().toLowerCase(Locale.ROOT)))
			.flatMap((metric) -> metric.points()
				.stream()
				.filter((point) -> point.model().equals(model))
				.map((point) -> new Diversity(metric.metric().toLowerCase(Locale.ROOT), point.value(), null, null)))
			.toList();
	}

}
