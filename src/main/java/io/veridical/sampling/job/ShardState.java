package io.veridical.sampling.job;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a shard stands.
 *
 * @param first index of its first image
 * @param count how many images it has
 * @param made how many of them are there
 * @param madeBefore how many were there when it was last claimed
 * @param status whether it waits, is claimed or done
 * @param worker who has or had it last; null if nobody did
 * @param device what that worker computes on
 * @param claimedAt when it was last claimed
 * @param deliveredAt when the last image of that claim came
 */
record ShardState(int number, int first, int count, int made, int madeBefore, Status status, @Nullable String worker,
		@Nullable String device, @Nullable Instant claimedAt, @Nullable Instant deliveredAt) {

	/**
	 * What a shard may be.
	 */
	enum Status {

		WAITING, CLAIMED, DONE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
