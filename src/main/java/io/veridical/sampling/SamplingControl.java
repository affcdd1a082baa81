package io.veridical.sampling;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.pool.PoolFilling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses, resumes, cancels, fails and retries sampling jobs. Workers hear of it when they
 * next deliver or say that they are there: their lease is lost.
 */
@Service
public class SamplingControl {

	private final SamplingJobs jobs;

	private final Shards shards;

	private final PoolFilling filling;

	private final Audit audit;

	private final Clock clock;

	SamplingControl(SamplingJobs jobs, Shards shards, PoolFilling filling, Audit audit, Clock clock) {
		this.jobs = jobs;
		this.shards = shards;
		this.filling = filling;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Stops the work; images that are there stay.
	 * @throws UnsuitableJob unless the job waits or is being worked on
	 */
	@Transactional
	public void pause(UUID jobId) {
		SamplingJob job = locked(jobId);
		job.pause();
		this.shards.releaseAll(jobId);
		note("job.paused", job);
	}

	/**
	 * Lets the work go on.
	 * @throws UnsuitableJob unless the job is paused
	 */
	@Transactional
	public void resume(UUID jobId) {
		SamplingJob job = locked(jobId);
		job.resume();
		note("job.resumed", job);
	}

	/**
	 * Gives the job up: its unfinished pool is removed and the pool's name is free again.
	 * @throws UnsuitableJob if the pool is complete, or the job was cancelled before
	 */
	@Transactional
	public void cancel(UUID jobId) {
		SamplingJob job = locked(jobId);
		UUID poolId = job.cancel(this.clock.instant());
		this.jobs.save(job);
		this.shards.remove(jobId);
		this.filling.discard(poolId);
		note("job.cancelled", job);
	}

	/**
	 * Lets workers try once more what failed; images that are there stay.
	 * @throws UnsuitableJob unless the job has failed
	 */
	@Transactional
	public void retry(UUID jobId) {
		SamplingJob job = locked(jobId);
		job.retry();
		note("job.retried", job);
	}

	/**
	 * Ends a job whose generator failed, unless it was stopped before; its pool is not
	 * complete until a retry succeeds.
	 */
	@Transactional
	void fail(UUID jobId, String reason) {
		SamplingJob job = locked(jobId);
		if (job.isActive()) {
			this.shards.releaseAll(jobId);
			job.fail(reason, this.clock.instant());
		}
	}

	private void note(String action, SamplingJob job) {
		this.audit.changed(action, "job", job.getId().toString(), job.getPoolName(), Map.of(),
				Map.of("status", job.getStatus()));
	}

	private SamplingJob locked(UUID jobId) {
		this.shards.lockAll(jobId);
		return this.jobs.lockById(jobId).orElseThrow();
	}

}
