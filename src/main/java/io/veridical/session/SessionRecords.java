package io.veridical.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What raters did in a campaign, for whoever counts, scores or exports it. Practice never
 * appears here.
 */
public interface SessionRecords {

	/**
	 * The counts of every rater who finished, from which scores are made.
	 */
	List<RaterCounts> finishedCounts(UUID campaignId);

	/**
	 * How far each condition has come, in the campaign's order, conditions without raters
	 * included.
	 */
	List<ConditionProgress> progress(UUID campaignId);

	/**
	 * Hand over every judgement of a session that was not withdrawn, session by session
	 * in the order they started, trial by trial in the order shown. Rows are streamed: no
	 * campaign is too long.
	 */
	void forEachJudgement(UUID campaignId, Consumer<JudgementRow> consumer);

}
