package io.veridical.session;

import java.util.UUID;

/**
 * How far one condition has come.
 *
 * @param active sessions under way, however long ago they began
 * @param finished sessions with every trial judged
 * @param withdrawn sessions whose rater withdrew
 * @param judgements counted judgements stored, of active and finished sessions
 */
public record ConditionProgress(UUID conditionId, int active, int finished, int withdrawn, int judgements) {

}
