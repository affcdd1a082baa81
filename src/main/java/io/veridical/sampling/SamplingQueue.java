package io.veridical.sampling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.imaging.Raster;
import io.veridical.pool.ImagePools;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.PoolFilling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands sampling jobs to workers and takes their images in. The images of a delivery and
 * the job's count of them are committed together.
 */
@Service
public class SamplingQueue {

	private final SamplingJobs jobs;

	private final Generators generators;

	private final ImagePools pools;

	private final PoolFilling filling;

	private final Clock clock;

	SamplingQueue(SamplingJobs jobs, Generators generators, ImagePools pools, PoolFilling filling, Clock clock) {
		this.jobs = jobs;
		this.generators = generators;
		this.pools = pools;
		this.filling = filling;
		this.clock = clock;
	}

	/**
	 * Gives the caller the oldest job that nobody works on.
	 * @param lease after how long a silent worker's job is given to another
	 */
	@Transactional
	public Optional<Assignment> claim(Duration lease) {
		Instant now = this.clock.instant();
		return this.jobs.lockNext(now.minus(lease)).map((job) -> {
			job.take(now);
			return Assignment.of(job, this.generators.findById(job.getGeneratorId()).orElseThrow());
		});
	}

	/**
	 * Says that the worker of a job is still there.
	 */
	@Transactional
	public void hear(UUID jobId) {
		this.jobs.hear(jobId, this.clock.instant());
	}

	/**
	 * Takes images in, from a position on; with the last ones the pool is complete.
	 * @throws IllegalStateException if the job is not waiting for the image at that
	 * position
	 */
	@Transactional
	public void deliver(UUID jobId, int first, List<Raster> images) {
		Instant now = this.clock.instant();
		SamplingJob job = this.jobs.findById(jobId).orElseThrow();
		job.add(first, images.size(), now);
		this.filling.append(this.pools.findById(job.getPoolId()).orElseThrow(), first,
				IntStream.range(0, images.size())
					.mapToObj((i) -> new NamedRaster("%06d".formatted(first + i), images.get(i)))
					.toList());
		if (job.isComplete()) {
			this.filling.complete(job.getPoolId(), now);
		}
	}

	/**
	 * Ends a job whose generator failed; its pool is never complete.
	 */
	@Transactional
	public void fail(UUID jobId, UnusableGenerator reason) {
		this.jobs.findById(jobId).orElseThrow().fail(String.valueOf(reason.getMessage()), this.clock.instant());
	}

	/**
	 * Gives a job back for any worker to go on with.
	 */
	@Transactional
	public void giveBack(UUID jobId) {
		this.jobs.findById(jobId).orElseThrow().giveBack();
	}

}
