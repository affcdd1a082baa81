package io.veridical.sampling;

import java.util.UUID;

/**
 * Consecutive images of a job that one worker makes.
 *
 * @param made how many of them are there
 * @param worker who holds or held it last; empty if nobody did
 * @param generatorId what makes the images
 * @param poolId where they go
 * @param jobStatus how the job stands
 */
record Shard(UUID jobId, int number, Span images, int made, Status status, String worker, UUID generatorId, UUID poolId,
		SamplingJob.Status jobStatus) {

	/**
	 * Returns this shard if a worker that knows its lease may still deliver: it holds the
	 * shard, or has finished it.
	 * @throws LeaseLost if not
	 */
	Shard held() {
		if (this.status != Status.WAITING) {
			return this;
		}
		throw new LeaseLost(switch (this.jobStatus) {
			case PAUSED -> "paused";
			case FAILED -> "failed";
			default -> "given-back";
		});
	}

	boolean isDone() {
		return this.status == Status.DONE;
	}

	/**
	 * What a shard may be.
	 */
	enum Status {

		/** Nobody has it. */
		WAITING,
		/** A worker has it, or had it and fell silent. */
		CLAIMED,
		/** All its images are there. */
		DONE

	}

}
