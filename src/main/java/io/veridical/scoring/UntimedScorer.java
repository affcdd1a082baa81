package io.veridical.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.statistics.VarianceComponents;

/**
 * HYPE-infinity (Zhou et al. 2019): the mean over raters of the percentage judged
 * wrongly.
 */
final class UntimedScorer implements CampaignScorer {

	private final Design design;

	private final Ledger ledger;

	UntimedScorer(Design design, Ledger ledger) {
		this.design = design;
		this.ledger = ledger;
	}

	@Override
	public List<ConditionResult> score(Set<Integer> conditions) {
		return IntStream.range(0, this.design.conditions().size())
			.parallel()
			.mapToObj((condition) -> conditions.contains(condition) ? crossed(condition) : ConditionResult.NOBODY)
			.toList();
	}

	@Override
	public ConditionResult score(int condition, Rule rule) {
		return score(condition, RaterTally.of(this.ledger, condition, rule));
	}

	private ConditionResult score(int condition, List<RaterTally> raters) {
		return HypeInfinityScores.result(raters.stream().map(RaterTally::counts).toList(),
				this.design.conditions().get(condition).seed());
	}

	private ConditionResult crossed(int condition) {
		List<RaterTally> raters = RaterTally.of(this.ledger, condition, Rule.DECLARED);
		ConditionResult result = score(condition, raters);
		if (result.score() == null || raters.size() < 2) {
			return result;
		}
		Set<Integer> numbers = raters.stream().map(RaterTally::rater).collect(Collectors.toSet());
		CrossedJudgements judgements = new CrossedJudgements(this.ledger, condition, numbers);
		if (!judgements.imagesNamed() && !sharesSittings(condition)) {
			return new ConditionResult(result.score(), result.values(), result.raters(), null,
					VarianceComponents.of(judgements.kinds(), CrossedJudgements.ALL), null, raters.size() - 1);
		}
		CrossedScore crossed = new CrossedScore(result.score(), judgements, this.design.seed());
		Score score = crossed.withIntervals();
		double[] replicates = crossed.replicates(score);
		boolean named = judgements.imagesNamed();
		return new ConditionResult(score, result.values(), named ? result.raters() : replicates,
				named ? replicates : null, crossed.components(), null, crossed.freedom());
	}

	// whoever judged several conditions must weigh alike in all of them
	private boolean sharesSittings(int condition) {
		return this.ledger.sittings()
			.stream()
			.anyMatch((sitting) -> sitting.isOf(condition) && sitting.conditions().cardinality() > 1);
	}

}
