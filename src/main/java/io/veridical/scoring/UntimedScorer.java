package io.veridical.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.statistics.CrossedInterval;
import io.veridical.statistics.CrossedSample;
import io.veridical.statistics.SharedImages;
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
		List<ErrorCounts> counts = raters.stream().map(RaterTally::counts).toList();
		return ConditionResult.ofRaters(HypeInfinityScores.of(counts, this.design.conditions().get(condition).seed()),
				HypeInfinityScores.values(counts),
				raters.stream().map((rater) -> this.ledger.rater(rater.rater())).toList());
	}

	private ConditionResult crossed(int condition) {
		List<RaterTally> raters = RaterTally.of(this.ledger, condition, Rule.DECLARED);
		ConditionResult result = score(condition, raters);
		if (result.score() == null || raters.size() < 2) {
			return result;
		}
		Set<Integer> numbers = raters.stream().map(RaterTally::rater).collect(Collectors.toSet());
		CrossedJudgements judgements = new CrossedJudgements(this.ledger, condition, numbers);
		CrossedSample kinds = judgements.kinds();
		VarianceComponents components = VarianceComponents.of(kinds, CrossedJudgements.ALL);
		if (CrossedInterval.of(kinds, CrossedJudgements.ALL, RaterBootstrap.LEVEL) == null) {
			return new ConditionResult(result.score(), result.values(), result.who(), null, components, null,
					result.freedom());
		}
		return new ConditionResult(new CrossedScore(result.score(), kinds, this.design.seed()).withIntervals(),
				result.values(), result.who(), SharedImages.of(kinds, CrossedJudgements.ALL), components, null,
				CrossedInterval.degreesOfFreedom(kinds, CrossedJudgements.ALL));
	}

}
