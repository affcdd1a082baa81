package io.veridical.scoring;

import java.util.List;
import java.util.Set;

import io.veridical.scoring.ledger.Rule;

/**
 * Scores conditions out of a campaign's ledger, as its procedure has it.
 */
interface CampaignScorer {

	/**
	 * @param conditions the positions of those to be scored
	 * @return one for each condition of the campaign; what it holds of conditions that
	 * were not asked for does not matter
	 */
	List<ConditionResult> score(Set<Integer> conditions);

	/**
	 * @return the score under a rule of exclusion, with intervals over raters; a result
	 * without anybody if the procedure has none
	 */
	ConditionResult score(int condition, Rule rule);

	/**
	 * @return whether what changes one condition may change the others' figures, too
	 */
	default boolean linked() {
		return false;
	}

}
