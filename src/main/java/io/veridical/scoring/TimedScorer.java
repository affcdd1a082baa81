package io.veridical.scoring;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.veridical.campaign.HypeTime;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.ledger.Sitting;

/**
 * HYPE-time (Zhou et al. 2019): the mean over raters of the exposure that each needs.
 */
final class TimedScorer implements CampaignScorer {

	private final Design design;

	private final HypeTime protocol;

	private final Ledger ledger;

	private final RaterFits fits;

	TimedScorer(Design design, HypeTime protocol, Ledger ledger, RaterFits fits) {
		this.design = design;
		this.protocol = protocol;
		this.ledger = ledger;
		this.fits = fits;
	}

	@Override
	public List<ConditionResult> score(Set<Integer> conditions) {
		TimedRaters raters = raters(Rule.DECLARED);
		return IntStream.range(0, this.design.conditions().size())
			.mapToObj((condition) -> conditions.contains(condition)
					? result(this.design.conditions().get(condition), raters, true) : ConditionResult.NOBODY)
			.toList();
	}

	@Override
	public ConditionResult score(int condition, Rule rule) {
		return result(this.design.conditions().get(condition), raters(rule), false);
	}

	/** A rater of several conditions has one lapse. */
	@Override
	public boolean linked() {
		Map<Integer, BitSet> conditions = new HashMap<>();
		for (Sitting sitting : this.ledger.sittings()) {
			if (sitting.finished()) {
				conditions.computeIfAbsent(sitting.rater(), (rater) -> new BitSet()).or(sitting.conditions());
			}
		}
		return conditions.values().stream().anyMatch((judged) -> judged.cardinality() > 1);
	}

	private TimedRaters raters(Rule rule) {
		TimedRaters raters = new TimedRaters(this.protocol, this.fits::of);
		LedgerTrials.forEach(this.ledger, rule, raters);
		return raters;
	}

	private static ConditionResult result(Design.Named condition, TimedRaters trials, boolean summarised) {
		TimedCondition timed = trials.condition(condition.id());
		List<TimedRater> raters = timed.values();
		if (raters.isEmpty()) {
			return ConditionResult.NOBODY;
		}
		double[] values = raters.stream().mapToDouble(TimedRater::millis).toArray();
		return new ConditionResult(HypeTimeScores.of(raters, condition.seed()), values, timed.who(), null, null,
				summarised ? timed.summary(condition.seed()) : null, values.length - 1);
	}

}
