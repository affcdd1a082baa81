package io.veridical.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Orders pools of the generators that come with the demo, and follows them.
 */
public final class Orders {

	private static final long SEED = 5;

	private final GeneratorUpload upload;

	private final Generators generators;

	private final Sampling sampling;

	private final SamplingJobs jobs;

	private final ImagePools pools;

	Orders(GeneratorUpload upload, Generators generators, Sampling sampling, SamplingJobs jobs, ImagePools pools) {
		this.upload = upload;
		this.generators = generators;
		this.sampling = sampling;
		this.jobs = jobs;
		this.pools = pools;
	}

	/** Not a bean, so that tests with and without it share a context. */
	public static Orders in(AutowireCapableBeanFactory beans) {
		return beans.createBean(Orders.class);
	}

	public UUID order(String generator, String truncation, int count) throws IOException {
		return this.sampling.order(uploaded(generator).getId(), generator + " " + UUID.randomUUID(),
				Truncation.of(truncation), SEED, count);
	}

	public SamplingJob job(UUID jobId) {
		return this.jobs.findById(jobId).orElseThrow();
	}

	public ImagePool pool(UUID jobId) {
		return this.pools.findById(job(jobId).getPoolId()).orElseThrow();
	}

	private Generator uploaded(String name) throws IOException {
		try (InputStream file = Files.newInputStream(Shipped.file(name))) {
			return this.generators.findByName(name).orElseGet(() -> this.upload.upload(name, file, GivenFacts.NONE));
		}
	}

}
