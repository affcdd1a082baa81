package io.veridical.session;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What raters did in a campaign, for whoever counts, scores or exports it. Practice and
 * catch trials never appear here.
 */
public interface SessionRecords {

	/**
	 * The counts of every rater who finished and was not excluded, from which error rates
	 * are made: judgements that enter the score, as the protocol says.
	 */
	List<RaterCounts> finishedCounts(UUID campaignId);

	/**
	 * How far each condition has come, in the campaign's order, conditions without raters
	 * included.
	 */
	List<ConditionProgress> progress(UUID campaignId);

	/**
	 * Hand over every judgement of a session that was not withdrawn, session by session
	 * in the order they started, trial by trial in the order shown, bad ones and repeats
	 * included. Rows are streamed: no campaign is too long.
	 */
	void forEachJudgement(UUID campaignId, Consumer<JudgementRow> consumer);

	/**
	 * The same judgements of a campaign whose images are shown for a limited time,
	 * without the evidence; none of any other campaign.
	 */
	void forEachTimedTrial(UUID campaignId, Consumer<TimedTrial> consumer);

	/**
	 * How large the same judgements' images were shown, as far as the pages said so.
	 */
	ShownSizes shownSizes(UUID campaignId);

	/**
	 * Hand over how each trial of a timed past study was shown, as far as its file says,
	 * but for sittings whose device would not do; none of any other campaign.
	 */
	void forEachPastTiming(UUID campaignId, Consumer<Timing> consumer);

	/**
	 * Hand over every sitting that was not withdrawn, in the order they started, whatever
	 * became of it.
	 */
	void forEachSession(UUID campaignId, Consumer<SessionRow> consumer);

	/**
	 * Hand over every look at a device, session by session, the first look first; nothing
	 * is left of sessions that were withdrawn.
	 */
	void forEachPreflight(UUID campaignId, Consumer<PreflightRow> consumer);

}
