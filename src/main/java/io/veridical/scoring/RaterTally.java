package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.ledger.Ledger;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.ledger.Sitting;

/**
 * What one rater answered in one condition, over all of the rater's sittings.
 *
 * @param rater as the ledger numbers raters
 * @param counts at least one of a real and one of a generated image
 */
record RaterTally(int rater, ErrorCounts counts) {

	/**
	 * @return a tally for each rater who judged both kinds of image
	 */
	static List<RaterTally> of(Ledger ledger, int condition, Rule rule) {
		Map<Integer, ErrorCounts> counts = new TreeMap<>();
		for (Sitting sitting : ledger.sittings()) {
			if (sitting.isOf(condition)) {
				counts.merge(sitting.rater(), count(sitting, condition, rule), ErrorCounts::plus);
			}
		}
		return counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().realsShown() > 0 && entry.getValue().fakesShown() > 0)
			.map((entry) -> new RaterTally(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static ErrorCounts count(Sitting sitting, int condition, Rule rule) {
		int[] shown = new int[2];
		int[] wrong = new int[2];
		for (int trial = 0; trial < sitting.size(); trial++) {
			if (sitting.isOf(trial, condition) && rule.admits(sitting, trial)) {
				int kind = sitting.fake(trial) ? 1 : 0;
				shown[kind]++;
				wrong[kind] += sitting.wrong(trial) ? 1 : 0;
			}
		}
		return new ErrorCounts(shown[0], wrong[0], shown[1], wrong[1]);
	}

}
