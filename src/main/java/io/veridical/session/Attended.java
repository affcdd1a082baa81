package io.veridical.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One sitting in time: when it began, when it was over, and how.
 *
 * @param rater a random id
 * @param finishedAt null unless every trial is judged
 * @param droppedAt when it ended otherwise, or had been silent for an hour; null if it
 * did not
 * @param unusable whether it ended because too many trials were not shown as asked for
 * @param excluded whether it is left out of scores although it is finished
 */
public record Attended(UUID conditionId, String rater, Instant startedAt, @Nullable Instant finishedAt,
		@Nullable Instant droppedAt, boolean unusable, boolean excluded) {

	/** Whether it enters the score. */
	public boolean counts() {
		return this.finishedAt != null && !this.excluded;
	}

	/** Whether its rater is still at it, as far as anybody can tell. */
	public boolean underWay() {
		return this.finishedAt == null && this.droppedAt == null;
	}

	/** When it was over; null if it is not. */
	public @Nullable Instant overAt() {
		return (this.finishedAt != null) ? this.finishedAt : this.droppedAt;
	}

}
