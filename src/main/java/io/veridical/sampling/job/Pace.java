package io.veridical.sampling.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fast images have come lately.
 *
 * @param imagesPerSecond over the last minute, or since the work began if that is less;
 * above 0
 */
record Pace(double imagesPerSecond) {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	/**
	 * Reads the pace off the shards: the images of a claim are thought to have come
	 * evenly from its beginning to its last delivery. Empty if none came lately.
	 */
	static Optional<Pace> of(List<ShardState> shards, Instant now) {
		Instant from = now.minus(WINDOW);
		double images = 0;
		Instant begun = now;
		for (ShardState shard : shards) {
			Instant claimed = shard.claimedAt();
			Instant delivered = shard.deliveredAt();
			if (claimed != null && delivered != null && delivered.isAfter(from)) {
				double seconds = Math.max(1e-3, seconds(claimed, delivered));
				images += (shard.made() - shard.madeBefore()) * Math.min(1, seconds(from, delivered) / seconds);
				begun = claimed.isBefore(begun) ? claimed : begun;
			}
		}
		double window = seconds(begun.isBefore(from) ? from : begun, now);
		return (images > 0 && window > 0) ? Optional.of(new Pace(images / window)) : Optional.empty();
	}

	/**
	 * Returns how long so many images more will take.
	 */
	Duration timeFor(int images) {
		return Duration.ofMillis(Math.round(1000 * images / this.imagesPerSecond));
	}

	private static double seconds(Instant from, Instant to) {
		return Duration.between(from, to).toNanos() / 1e9;
	}

}
