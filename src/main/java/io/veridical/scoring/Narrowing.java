package io.veridical.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.statistics.Estimate;
import io.veridical.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How the score of a condition came to be what it is, and its interval narrower, as
 * raters finished one after the other.
 *
 * @param model what the condition is called
 * @param steps ascending, the last over all raters; empty as long as nobody finished
 */
public record Narrowing(UUID conditionId, String model, List<Step> steps) {

	/** More steps than these show nothing more. */
	static final int MOST_STEPS = 12;

	public Narrowing {
		steps = List.copyOf(steps);
	}

	/**
	 * @param finished the place of each rater in the order they finished
	 */
	static Narrowing of(ConditionScore condition, List<RaterValue> values, Map<String, Integer> finished) {
		double[] ordered = values.stream()
			.filter((value) -> value.conditionId().equals(condition.conditionId()))
			.sorted(Comparator.comparing((value) -> finished.getOrDefault(value.rater(), Integer.MAX_VALUE)))
			.mapToDouble(RaterValue::value)
			.toArray();
		List<Step> steps = new ArrayList<>();
		int most = Math.min(MOST_STEPS, ordered.length);
		for (int i = 1; i <= most; i++) {
			int raters = (int) ((long) ordered.length * i / most);
			double[] first = Arrays.copyOf(ordered, raters);
			Score score = condition.score();
			Estimate estimate = (raters == ordered.length && score != null) ? score.uncertainty()
					: RaterBootstrap.of(first, condition.seed());
			steps.add(new Step(raters, RaterBootstrap.mean(first), (estimate != null) ? estimate.interval() : null));
		}
		return new Narrowing(condition.conditionId(), condition.model(), steps);
	}

	/** The score over all raters so far; null if there are none. */
	public @Nullable Step last() {
		return this.steps.isEmpty() ? null : this.steps.get(this.steps.size() - 1);
	}

	/**
	 * The score after the first raters.
	 *
	 * @param raters how many, at least 1
	 * @param value their mean, in the {@link Unit} of the procedure
	 * @param interval over raters; null with a single one
	 */
	public record Step(int raters, double value, @Nullable Interval interval) {

	}

}
