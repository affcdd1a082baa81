package io.veridical.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.PoolFilling;
import io.veridical.sampling.latent.Manifest;

import org.springframework.stereotype.Component;

/**
 * Puts together what a worker has to know of a shard.
 */
@Component
class Claims {

	private final SamplingJobs jobs;

	private final Generators generators;

	private final Shards shards;

	private final PoolFilling filling;

	private final SamplingProperties properties;

	Claims(SamplingJobs jobs, Generators generators, Shards shards, PoolFilling filling,
			SamplingProperties properties) {
		this.jobs = jobs;
		this.generators = generators;
		this.shards = shards;
		this.filling = filling;
		this.properties = properties;
	}

	/**
	 * Gives a locked shard to a worker, unless its job was stopped just before the lock.
	 */
	Optional<Claim> make(Shard shard, WorkerIdentity who, Instant now) {
		if (!this.jobs.start(shard.jobId())) {
			return Optional.empty();
		}
		UUID lease = UUID.randomUUID();
		this.shards.claim(shard, lease, who, now);
		return Optional.of(of(shard, lease));
	}

	/**
	 * Returns the claim of a shard that a worker has.
	 */
	Claim of(Shard shard, UUID lease) {
		SamplingJob job = this.jobs.findById(shard.jobId()).orElseThrow(() -> new LeaseLost("gone"));
		Generator generator = this.generators.findById(shard.generatorId()).orElseThrow();
		return new Claim(lease, job.getId(), shard.number(), shard.images(), missing(shard), generator.getSha256(),
				generator.getManifest(), job.getTruncation(), job.getLabels(), job.getSeed(), this.properties.lease());
	}

	/**
	 * Returns which images of a shard are not there yet.
	 */
	List<Span> missing(Shard shard) {
		Span images = shard.images();
		return images.without(this.filling.positions(shard.poolId(), images.first(), images.count()));
	}

	Manifest manifest(Shard shard) {
		return this.generators.findById(shard.generatorId()).orElseThrow().getManifest();
	}

}
