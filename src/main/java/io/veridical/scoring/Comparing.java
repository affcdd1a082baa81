package io.veridical.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.veridical.statistics.AnalysisOfVariance;
import io.veridical.statistics.Holm;
import io.veridical.statistics.RankBounds;
import io.veridical.statistics.TukeyHsd;
import io.veridical.statistics.WelchTest;

/**
 * Compares the conditions that somebody finished.
 */
final class Comparing {

	private final List<ScoredCondition> conditions;

	private final boolean crossed;

	/**
	 * @param results one for each condition of the design, in its order
	 */
	Comparing(Design design, List<ConditionResult> results) {
		this.conditions = IntStream.range(0, results.size())
			.filter((i) -> results.get(i).score() != null)
			.mapToObj((i) -> new ScoredCondition(design.conditions().get(i),
					Objects.requireNonNull(results.get(i).score()), results.get(i)))
			.toList();
		this.crossed = this.conditions.stream().anyMatch((each) -> each.result.images() != null)
				&& this.conditions.stream()
					.noneMatch((each) -> each.result.images() == null && each.result.values().length > 1);
	}

	/**
	 * @param margin in points, for procedures in which guessing gives 50 %
	 * @param guessing whether it does
	 * @param seed where the replicates came from
	 */
	Comparisons compare(double margin, boolean guessing, long seed) {
		List<double[]> groups = this.conditions.stream().map((each) -> each.result.values()).toList();
		List<PairOfConditions> pairs = pairs(TukeyHsd.of(groups, RaterBootstrap.LEVEL));
		return new Comparisons(Anova.of(AnalysisOfVariance.of(groups)), pairs, ranks(pairs),
				guessing ? chance(margin) : List.of(), margin, this.crossed, seed);
	}

	private List<PairOfConditions> pairs(List<TukeyHsd.Pair> tukey) {
		List<PairOfConditions> pairs = new ArrayList<>();
		for (int a = 0; a < this.conditions.size(); a++) {
			for (int b = a + 1; b < this.conditions.size(); b++) {
				pairs.add(pair(a, b, tukey));
			}
		}
		double[] corrected = Holm
			.adjusted(pairs.stream().filter((pair) -> pair.p() != null).mapToDouble(PairOfConditions::p).toArray());
		int next = 0;
		for (int i = 0; i < pairs.size(); i++) {
			if (pairs.get(i).p() != null) {
				pairs.set(i, pairs.get(i).corrected(corrected[next++]));
			}
		}
		return pairs;
	}

	private PairOfConditions pair(int first, int second, List<TukeyHsd.Pair> tukey) {
		ScoredCondition a = this.conditions.get(first);
		ScoredCondition b = this.conditions.get(second);
		Contrast contrast = Contrast.of(a.result, b.result, this.crossed);
		WelchTest test = contrast.test();
		TukeyHsd.Pair simultaneous = tukey.stream()
			.filter((pair) -> pair.a() == first && pair.b() == second)
			.findFirst()
			.orElse(null);
		return new PairOfConditions(a.named.id(), a.named.model(), b.named.id(), b.named.model(),
				(test != null) ? test.difference() : null, (test != null) ? test.p() : null, null,
				(simultaneous != null) ? simultaneous.interval() : null,
				(simultaneous != null) ? simultaneous.p() : null, Pairing.of(contrast.raters()),
				contrast.raters().both());
	}

	private List<RankInterval> ranks(List<PairOfConditions> pairs) {
		int count = this.conditions.size();
		double[][] p = new double[count][count];
		Arrays.stream(p).forEach((row) -> Arrays.fill(row, Double.NaN));
		int next = 0;
		for (int a = 0; a < count; a++) {
			for (int b = a + 1; b < count; b++) {
				Double corrected = pairs.get(next++).holmP();
				p[a][b] = (corrected != null) ? corrected : Double.NaN;
				p[b][a] = p[a][b];
			}
		}
		List<RankBounds> bounds = RankBounds.of(
				this.conditions.stream().mapToDouble((each) -> each.score.value()).toArray(), p,
				PairOfConditions.ALPHA);
		return IntStream.range(0, count)
			.mapToObj((i) -> new RankInterval(this.conditions.get(i).named.id(), this.conditions.get(i).named.model(),
					bounds.get(i).best(), bounds.get(i).worst()))
			.toList();
	}

	private List<AgainstChance> chance(double margin) {
		return this.conditions.stream()
			.map((each) -> AgainstChance.of(each.named, each.score, margin))
			.filter(Objects::nonNull)
			.toList();
	}

	private record ScoredCondition(Design.Named named, Score score, ConditionResult result) {

	}

}
