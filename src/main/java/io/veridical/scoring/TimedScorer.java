package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;

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
		Map<UUID, List<TimedRater>> raters = raters(Rule.DECLARED);
		return this.design.conditions()
			.stream()
			.map((condition) -> result(condition, raters.getOrDefault(condition.id(), List.of())))
			.toList();
	}

	@Override
	public ConditionResult score(int condition, Rule rule) {
		Design.Named wanted = this.design.conditions().get(condition);
		return result(wanted, raters(rule).getOrDefault(wanted.id(), List.of()));
	}

	private Map<UUID, List<TimedRater>> raters(Rule rule) {
		TimedRaters raters = new TimedRaters(this.protocol, this.fits::of);
		LedgerTrials.forEach(this.ledger, rule, raters);
		return raters.byCondition();
	}

	private static ConditionResult result(Design.Named condition, List<TimedRater> raters) {
		if (raters.isEmpty()) {
			return ConditionResult.NOBODY;
		}
		double[] values = raters.stream().mapToDouble(TimedRater::millis).toArray();
		List<ErrorCounts> counts = raters.stream().map(TimedRater::counts).toList();
		double[] replicates = (values.length > 1) ? RaterResamples.of(counts, values, condition.seed()).values() : null;
		return new ConditionResult(HypeTimeScores.of(raters, condition.seed()), values, replicates, false);
	}

}
