package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.veridical.sampling.latent.Truncation;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Score;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that differ in one thing alone, in its order: the step of a training or the
 * strength of a truncation.
 *
 * @param of what they have in common, for people
 */
record Trace(String of, List<Point> points) {

	/**
	 * Returns the checkpoints of each model that were sampled alike, by step.
	 */
	static List<Trace> training(Results results) {
		return traces(results,
				(point) -> (point.sampled().checkpoint() != null)
						? List.of(point.sampled().checkpoint().model(), point.sampled().truncation().text()) : null,
				Comparator.comparingLong(Point::step));
	}

	/**
	 * Returns the truncations of each generator, from the whole prior on.
	 */
	static List<Trace> truncation(Results results) {
		List<String> kinds = List.of("psi", "resample", "truncnorm");
		List<Trace> traces = new ArrayList<>();
		for (String kind : kinds) {
			traces.addAll(traces(results,
					(point) -> (point.sampled().truncation() instanceof Truncation.None || point.isOf(kind))
							? List.of(point.sampled().generatorSha256(), kind) : null,
					Comparator.comparingDouble((Point point) -> -point.sampled().strength()))
				.stream()
				.filter((trace) -> trace.points().stream().anyMatch((point) -> point.isOf(kind)))
				.map((trace) -> new Trace(kind, trace.points()))
				.toList());
		}
		return traces;
	}

	private static List<Trace> traces(Results results, Function<Point, @Nullable List<String>> key,
			Comparator<Point> order) {
		Map<List<String>, List<Point>> groups = new LinkedHashMap<>();
		for (SampledCondition sampled : results.sampled()) {
			Point point = Point.of(results, sampled);
			List<String> group = (point != null) ? key.apply(point) : null;
			if (point != null && group != null) {
				groups.computeIfAbsent(group, (known) -> new ArrayList<>()).add(point);
			}
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new Trace(group.getKey().get(0), group.getValue().stream().sorted(order).toList()))
			.filter((trace) -> order.compare(trace.points().get(0), trace.points().get(trace.points().size() - 1)) != 0)
			.toList();
	}

	/**
	 * A condition with a score.
	 */
	record Point(SampledCondition sampled, String model, double score, @Nullable Estimate interval) {

		static @Nullable Point of(Results results, SampledCondition sampled) {
			for (ConditionScore condition : results.scored()) {
				Score score = condition.score();
				if (score != null && condition.conditionId().equals(sampled.conditionId())) {
					return new Point(sampled, condition.model(), score.value(), Results.main(condition));
				}
			}
			return null;
		}

		boolean isOf(String kind) {
			return this.sampled.truncation().kind().toString().equals(kind);
		}

		long step() {
			return Objects.requireNonNull(this.sampled.checkpoint()).step();
		}

		@Nullable Double lower() {
			return (this.interval != null) ? this.interval.interval().lower() : null;
		}

		@Nullable Double upper() {
			return (this.interval != null) ? this.interval.interval().upper() : null;
		}

		SampledCondition.@Nullable Diversity diversity(String metric) {
			return this.sampled.diversity()
				.stream()
				.filter((known) -> known.metric().equals(metric))
				.findFirst()
				.orElse(null);
		}

	}

}
