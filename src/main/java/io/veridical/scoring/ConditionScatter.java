package io.veridical.scoring;

import java.util.UUID;

import io.veridical.statistics.VarianceComponents;
import org.jspecify.annotations.Nullable;

/**
 * Where the scatter of a condition's judgements comes from, for whoever plans the next
 * study.
 *
 * @param raters how many finished, at least two
 */
public record ConditionScatter(UUID conditionId, String model, int raters, VarianceComponents components) {

	static @Nullable ConditionScatter of(Design.Named condition, ConditionResult result) {
		return (result.components() != null)
				? new ConditionScatter(condition.id(), condition.model(), result.values().length, result.components())
				: null;
	}

}
