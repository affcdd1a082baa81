package io.veridical.sampling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Sampled;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders pools of generated images.
 */
@Service
public class Sampling {

	private static final int MOST = 100_000;

	private final Generators generators;

	private final ImagePools pools;

	private final SamplingJobs jobs;

	private final Clock clock;

	Sampling(Generators generators, ImagePools pools, SamplingJobs jobs, Clock clock) {
		this.generators = generators;
		this.pools = pools;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Makes a pool that fills in the background and the job that fills it.
	 * @param count how many images, 1 to 100,000
	 * @return the job
	 * @throws ImpossibleOrder if the name is taken, the count is out of range or the
	 * generator cannot be truncated that way
	 */
	@Transactional
	public UUID order(UUID generatorId, String poolName, Truncation truncation, long seed, int count) {
		Generator generator = this.generators.findById(generatorId)
			.orElseThrow(() -> new ImpossibleOrder("generator", generatorId));
		Manifest manifest = generator.getManifest();
		String name = poolName.strip();
		if (name.isEmpty()) {
			throw new ImpossibleOrder("unnamed");
		}
		if (this.pools.existsByName(name)) {
			throw new ImpossibleOrder("name-taken", name);
		}
		if (count < 1 || count > MOST) {
			throw new ImpossibleOrder("count", count, MOST);
		}
		if (!manifest.truncations().contains(truncation.kind())) {
			throw new ImpossibleOrder("truncation", generator.getName(), truncation.text(), manifest.truncations());
		}
		Instant now = this.clock.instant();
		ImagePool pool = this.pools.save(ImagePool.fake(name, new Sampled(generator.getName(), generator.getSha256(),
				manifest.prior().toString(), truncation.text(), seed), now));
		return this.jobs.save(new SamplingJob(generator, pool.getId(), truncation, seed, count, now)).getId();
	}

}
