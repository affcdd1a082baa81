package io.veridical.sampling;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * A worker's hold on a shard: which images to make, how, and under which lease to deliver
 * them.
 *
 * @param lease names this hold; nobody else gets it
 * @param jobId the job
 * @param shard number of the shard in its job, from 0
 * @param images all images of the shard
 * @param missing those that are not there yet, in order
 * @param generatorSha256 the generator's file
 * @param manifest what the generator is like
 * @param truncation how z is drawn, and what psi is
 * @param labels how images get their classes; null if there are none
 * @param seed of the pool
 * @param leaseFor how long the worker may be silent before another may take the shard
 */
public record Claim(UUID lease, UUID jobId, int shard, Span images, List<Span> missing, String generatorSha256,
		Manifest manifest, Truncation truncation, @Nullable Labels labels, long seed, Duration leaseFor) {

	/**
	 * Returns the latent vectors of the pool.
	 */
	public Latents latents() {
		return Latents.of(this.manifest, this.truncation, this.labels, this.seed);
	}

	/**
	 * Returns what to give to the input {@code psi}: 1, the whole latent space, unless
	 * truncated.
	 */
	public float psi() {
		return (this.truncation instanceof Truncation.Psi psi) ? (float) psi.psi() : 1;
	}

}
