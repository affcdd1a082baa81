package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Condition;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Sampled;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.Truncation;
import io.veridical.scoring.HumanVsMetric;
import io.veridical.scoring.results.SampledCondition.Diversity;

import org.springframework.stereotype.Component;

/**
 * Looks up where the fakes of a campaign were drawn from.
 */
@Component
class SampledConditions {

	private static final Set<String> DIVERSITY = Set.of("recall", "coverage");

	private final ImagePools pools;

	private final Generators generators;

	SampledConditions(ImagePools pools, Generators generators) {
		this.pools = pools;
		this.generators = generators;
	}

	/**
	 * @param metrics that the researcher gave
	 */
	List<SampledCondition> of(Campaign campaign, List<HumanVsMetric> metrics) {
		if (campaign.isPast()) {
			return List.of();
		}
		List<SampledCondition> conditions = new ArrayList<>();
		for (Condition condition : campaign.getConditions()) {
			ImagePool pool = this.pools.findById(condition.getPoolId()).orElseThrow();
			if (pool.getProvenance() instanceof Sampled sampled) {
				conditions.add(new SampledCondition(condition.getId(), sampled.generatorSha256(),
						Truncation.of(sampled.truncation()), null, given(condition.getModel(), metrics)));
			}
		}
		Map<String, Generator> known = this.generators
			.findBySha256In(conditions.stream().map(SampledCondition::generatorSha256).toList())
			.stream()
			.collect(Collectors.toMap(Generator::getSha256, Function.identity()));
		return conditions.stream().map((condition) -> placed(condition, known)).toList();
	}

	private static SampledCondition placed(SampledCondition condition, Map<String, Generator> known) {
		Generator generator = known.get(condition.generatorSha256());
		return (generator == null) ? condition : new SampledCondition(condition.conditionId(),
				condition.generatorSha256(), condition.truncation(), generator.getCheckpoint(), condition.diversity());
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
