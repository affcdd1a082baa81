package io.veridical.session;

import java.util.UUID;

/**
 * How far one condition has come.
 *
 * @param active sessions under way, however long ago they began; of a past study, those
 * that were never finished
 * @param finished sessions with every trial judged
 * @param withdrawn sessions whose rater withdrew
 * @param unusable sessions that ended because too many trials were bad
 * @param incompatible sessions whose rater's device would not do
 * @param judgements counted judgements stored, bad ones left out
 * @param excluded of the finished sessions, those left out by a rule or a researcher
 */
public record ConditionProgress(UUID conditionId, int active, int finished, int withdrawn, int unusable,
		int incompatible, int judgements, int excluded) {

}
