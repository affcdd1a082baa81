package io.veridical.sampling;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a worker is to do: images {@code made} to {@code wanted - 1} of a pool.
 *
 * @param jobId the job
 * @param generatorSha256 the generator's file
 * @param manifest what the generator is like
 * @param truncation how z is drawn, and what psi is
 * @param labels how images get their classes; null if there are none
 * @param seed of the pool
 * @param made how many images are there already
 * @param wanted how many images the pool will have
 */
public record Assignment(UUID jobId, String generatorSha256, Manifest manifest, Truncation truncation,
		@Nullable Labels labels, long seed, int made, int wanted) {

	static Assignment of(SamplingJob job, Generator generator) {
		return new Assignment(job.getId(), generator.getSha256(), generator.getManifest(), job.getTruncation(),
				job.getLabels(), job.getSeed(), job.getMade(), job.getWanted());
	}

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
