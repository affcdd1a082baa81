package io.veridical.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One sitting, with what its judgements and its device were like.
 *
 * @param sessionId a random id, or what a past study calls it
 * @param conditionId the first, if a past study mixed several in one sitting
 * @param model of all of these; null of a qualification, which mixes all models
 * @param raterId a random id, or what a past study calls the rater
 * @param language null of a past study
 * @param startedAt null if a past study does not say it
 * @param endedAt when it finished, was withdrawn or ended otherwise; null while active
 * @param judgements stored, practice left out
 * @param verified of them, those whose evidence proves them; 0 without a limit of time
 * @param bad of them, those not shown as asked for
 * @param unverified of them, those that nothing proves
 * @param interrupted trials whose page was gone before the answer, practice left out
 * @param looks how often its device was looked at
 * @param device the last look at it; null if there was none
 * @param panel of which the rater is a member; null if of none
 * @param excluded whether it is left out of scores although it is finished
 */
public record SessionRow(String sessionId, UUID conditionId, @Nullable String model, String raterId,
		SessionStatus status, @Nullable String language, @Nullable Instant startedAt, @Nullable Instant endedAt,
		int judgements, int verified, int bad, int unverified, int interrupted, int looks, @Nullable Device device,
		@Nullable String panel, boolean excluded) {

	/**
	 * What was found about a rater's device the last time it was looked at.
	 *
	 * @param reasons why it will not do; empty if it will
	 * @param refreshMillis the time from frame to frame
	 * @param result everything that the page measured and the browser says of itself, as
	 * JSON
	 */
	public record Device(boolean suitable, List<String> reasons, @Nullable Double refreshMillis, String result) {

	}

}
