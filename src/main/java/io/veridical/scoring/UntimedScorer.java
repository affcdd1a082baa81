package io.veridical.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;

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
			.mapToObj((condition) -> conditions.contains(condition) ? score(condition, Rule.DECLARED)
					: ConditionResult.NOBODY)
			.toList();
	}

	@Override
	public ConditionResult score(int condition, Rule rule) {
		List<ErrorCounts> raters = RaterTally.of(this.ledger, condition, rule)
			.stream()
			.map(RaterTally::counts)
			.toList();
		return HypeInfinityScores.result(raters, this.design.conditions().get(condition).seed());
	}

}
