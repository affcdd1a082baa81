package io.veridical.sampling;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sampling jobs for scripts.
 */
@RestController
@RequestMapping("/api/v1/sampling-jobs")
class SamplingJobApi {

	private final Sampling sampling;

	private final SamplingJobs jobs;

	SamplingJobApi(Sampling sampling, SamplingJobs jobs) {
		this.sampling = sampling;
		this.jobs = jobs;
	}

	@GetMapping
	List<View> list() {
		return this.jobs.findAllByOrderByCreatedAtDesc().stream().map(View::of).toList();
	}

	@GetMapping("/{id}")
	View show(@PathVariable UUID id) {
		return View.of(this.jobs.findById(id).orElseThrow());
	}

	@PostMapping
	ResponseEntity<View> order(@RequestBody Order order) {
		UUID id = this.sampling.order(required("generatorId", order.generatorId()),
				new PoolOrder(required("poolName", order.poolName()), order.parsedTruncation(), order.parsedLabels(),
						order.seed(), order.count(), null));
		return ResponseEntity.status(HttpStatus.CREATED)
			.location(URI.create("/api/v1/sampling-jobs/" + id))
			.body(show(id));
	}

	private static <T> T required(String field, @Nullable T value) {
		if (value == null) {
			throw new ImpossibleOrder("missing", field);
		}
		return value;
	}

	/**
	 * What a script orders.
	 *
	 * @param generatorId the generator
	 * @param poolName name of the new pool
	 * @param count how many images
	 * @param truncation for example {@code psi 0.7}
	 * @param seed of the pool
	 * @param labels how images get their classes, for example {@code class 3}; null for
	 * all in turn, or where there are no classes
	 */
	record Order(@Nullable UUID generatorId, @Nullable String poolName, int count, @Nullable String truncation,
			long seed, @Nullable String labels) {

		@Nullable Labels parsedLabels() {
			try {
				return (this.labels != null) ? Labels.of(this.labels) : null;
			}
			catch (IllegalArgumentException ex) {
				throw new ImpossibleOrder("labels", String.valueOf(this.labels));
			}
		}

		Truncation parsedTruncation() {
			try {
				return Truncation.of(required("truncation", this.truncation));
			}
			catch (IllegalArgumentException ex) {
				throw new ImpossibleOrder("text", String.valueOf(ex.getMessage()));
			}
		}

	}

	/**
	 * A sampling job as scripts see it.
	 *
	 * @param poolId null once a cancelled job has lost its pool
	 * @param labels how images get their classes; null if there are none
	 * @param seed as text, since not every 64-bit number survives a JSON reader
	 */
	record View(UUID id, UUID generatorId, @Nullable UUID poolId, String poolName, Prior prior, String truncation,
			@Nullable String labels, String seed, int wanted, int made, SamplingJob.Status status,
			@Nullable String failure, Instant createdAt, @Nullable Instant finishedAt) {

		static View of(SamplingJob job) {
			return new View(job.getId(), job.getGeneratorId(), job.hasPool() ? job.getPoolId() : null,
					job.getPoolName(), job.getPrior(), job.getTruncation().text(),
					(job.getLabels() != null) ? job.getLabels().text() : null, Long.toString(job.getSeed()),
					job.getWanted(), job.getMade(), job.getStatus(), job.getFailure(), job.getCreatedAt(),
					job.getFinishedAt());
		}

	}

}
