package io.veridical.sampling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.account.Audit;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Sampled;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
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

	private final Shards shards;

	private final SamplingProperties properties;

	private final Audit audit;

	private final Clock clock;

	Sampling(Generators generators, ImagePools pools, SamplingJobs jobs, Shards shards, SamplingProperties properties,
			Audit audit, Clock clock) {
		this.generators = generators;
		this.pools = pools;
		this.jobs = jobs;
		this.shards = shards;
		this.properties = properties;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a pool that fills in the background and the job that fills it.
	 * @return the job
	 * @throws ImpossibleOrder if the name is taken, the count is out of range or the
	 * generator cannot be sampled that way
	 */
	@Transactional
	public UUID order(UUID generatorId, PoolOrder order) {
		Generator generator = this.generators.findById(generatorId)
			.orElseThrow(() -> new ImpossibleOrder("generator", generatorId));
		String name = order.name().strip();
		if (name.isEmpty()) {
			throw new ImpossibleOrder("unnamed");
		}
		if (name.length() > Generators.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new ImpossibleOrder("name", name.length(), Generators.LONGEST_NAME);
		}
		if (this.pools.existsByName(name)) {
			throw new ImpossibleOrder("name-taken", name);
		}
		if (order.count() < 1 || order.count() > MOST) {
			throw new ImpossibleOrder("count", order.count(), MOST);
		}
		Truncation truncation = order.truncation();
		Manifest manifest = generator.getManifest();
		if (!manifest.truncations().contains(truncation.kind())) {
			throw new ImpossibleOrder("truncation", generator.getName(), truncation.text(),
					manifest.truncations().stream().map(Truncation.Kind::toString).collect(Collectors.joining(", ")));
		}
		Labels labels = labels(generator, order.labels());
		Instant now = this.clock.instant();
		ImagePool pool = empty(name, new Sampled(generator.getName(), generator.getSha256(),
				manifest.prior().toString(), truncation.text(), order.seed(), (labels != null) ? labels.text() : null),
				now);
		SamplingJob job = this.jobs.save(new SamplingJob(generator, pool, order, labels, this.properties.shard(), now));
		this.shards.cut(job.getId(), order.count(), this.properties.shard());
		this.audit.changed("job.ordered", "job", job.getId().toString(), name, Map.of(),
				Map.of("generator", generator.getName(), "order", order));
		return job.getId();
	}

	private ImagePool empty(String name, Sampled provenance, Instant now) {
		try {
			return this.pools.save(ImagePool.fake(name, provenance, now));
		}
		catch (DataIntegrityViolationException ex) {
			throw new ImpossibleOrder("name-taken", name);
		}
	}

	/**
	 * Orders images of all classes in turn, if there are classes.
	 */
	@Transactional
	public UUID order(UUID generatorId, String poolName, Truncation truncation, long seed, int count) {
		return order(generatorId, new PoolOrder(poolName, truncation, null, seed, count, null));
	}

	private static @Nullable Labels labels(Generator generator, @Nullable Labels wanted) {
		int classes = generator.getManifest().classes();
		if (classes == 0 && wanted != null) {
			throw new ImpossibleOrder("no-classes", generator.getName());
		}
		if (wanted != null && !wanted.suits(classes)) {
			throw new ImpossibleOrder("class", generator.getName(), classes, classes - 1, wanted.index());
		}
		return (classes > 0 && wanted == null) ? Labels.IN_TURN : wanted;
	}

}
