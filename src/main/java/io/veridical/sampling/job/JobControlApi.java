package io.veridical.sampling.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.sampling.SamplingControl;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A sampling job's progress and its stops and starts, for scripts.
 */
@RestController
@RequestMapping("/api/v1/sampling-jobs/{id}")
class JobControlApi {

	private final SamplingJobs jobs;

	private final SamplingControl control;

	private final ShardStates shards;

	private final Clock clock;

	JobControlApi(SamplingJobs jobs, SamplingControl control, ShardStates shards, Clock clock) {
		this.jobs = jobs;
		this.control = control;
		this.shards = shards;
		this.clock = clock;
	}

	@GetMapping("/progress")
	View progress(@PathVariable UUID id) {
		SamplingJob job = this.jobs.findById(id).orElseThrow();
		return View.of(JobProgress.of(job, this.shards.of(id), this.shards.devices(id), this.clock.instant()));
	}

	@PostMapping("/pause")
	View pause(@PathVariable UUID id) {
		this.control.pause(id);
		return progress(id);
	}

	@PostMapping("/resume")
	View resume(@PathVariable UUID id) {
		this.control.resume(id);
		return progress(id);
	}

	@PostMapping("/retry")
	View retry(@PathVariable UUID id) {
		this.control.retry(id);
		return progress(id);
	}

	@PostMapping("/cancel")
	View cancel(@PathVariable UUID id) {
		this.control.cancel(id);
		return progress(id);
	}

	/**
	 * How a job is doing.
	 *
	 * @param imagesPerSecond over the last minute; null if nobody works
	 * @param secondsLeft at that pace
	 * @param attempts 1, and one more for each retry
	 * @param devices how many images were made on each
	 */
	record View(UUID id, SamplingJob.Status status, @Nullable String failure, int wanted, int made,
			@Nullable Double imagesPerSecond, @Nullable Long secondsLeft, int attempts, Map<String, Integer> devices,
			List<ShardView> shards) {

		static View of(JobProgress progress) {
			SamplingJob job = progress.job();
			Pace pace = progress.pace();
			return new View(job.getId(), job.getStatus(), job.getFailure(), job.getWanted(), job.getMade(),
					(pace != null) ? pace.imagesPerSecond() : null,
					(pace != null) ? pace.timeFor(job.getWanted() - job.getMade()).toSeconds() : null,
					job.getAttempts(), progress.devices(), progress.shards().stream().map(ShardView::of).toList());
		}

	}

	/**
	 * A shard, and what it was made on.
	 */
	record ShardView(int number, int first, int count, int made, String status, @Nullable String worker,
			@Nullable String device) {

		static ShardView of(ShardState shard) {
			return new ShardView(shard.number(), shard.first(), shard.count(), shard.made(), shard.status().toString(),
					shard.worker(), shard.device());
		}

	}

}
