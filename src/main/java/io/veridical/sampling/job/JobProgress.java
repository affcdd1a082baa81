package io.veridical.sampling.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJob.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come, who works on it and how long it will take.
 *
 * @param shards in order
 * @param devices what images were made on, and how many on each
 * @param pace lately; null if the job rests
 */
record JobProgress(SamplingJob job, List<ShardState> shards, Map<String, Integer> devices, @Nullable Pace pace) {

	static JobProgress of(SamplingJob job, List<ShardState> shards, Map<String, Integer> devices, Instant now) {
		Optional<Pace> pace = (job.getStatus() == Status.RUNNING) ? Pace.of(shards, now) : Optional.empty();
		return new JobProgress(job, shards, devices, pace.orElse(null));
	}

	/**
	 * How long it will take, in the unit that people would use; null if nobody can say.
	 */
	public @Nullable TimeLeft getTimeLeft() {
		return (this.pace != null) ? TimeLeft.of(this.pace.timeFor(this.job.getWanted() - this.job.getMade())) : null;
	}

	public double getImagesPerSecond() {
		return (this.pace != null) ? this.pace.imagesPerSecond() : 0;
	}

	public long count(String status) {
		return this.shards.stream().filter((shard) -> shard.status().toString().equals(status)).count();
	}

	/**
	 * Who has shards now, and which.
	 */
	public List<ShardState> getClaimed() {
		return this.shards.stream().filter((shard) -> shard.status() == ShardState.Status.CLAIMED).toList();
	}

	/**
	 * A length of time to the nearest unit that says enough.
	 *
	 * @param unit {@code seconds}, {@code minutes} or {@code hours}
	 */
	record TimeLeft(long number, String unit) {

		private static final int MANY = 90;

		static TimeLeft of(Duration time) {
			if (time.toSeconds() < MANY) {
				return new TimeLeft(Math.max(1, time.toSeconds()), "seconds");
			}
			long minutes = Math.round(time.toSeconds() / 60.0);
			return (minutes < MANY) ? new TimeLeft(minutes, "minutes")
					: new TimeLeft(Math.round(minutes / 60.0), "hours");
		}

	}

}
