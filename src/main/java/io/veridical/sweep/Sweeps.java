package io.veridical.sweep;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.PoolOrder;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders sweeps and follows them.
 */
@Service
class Sweeps {

	private static final int SHOWN = 12;

	private final Sampling sampling;

	private final SamplingJobs jobs;

	private final Generators generators;

	private final ImagePools pools;

	private final Images images;

	Sweeps(Sampling sampling, SamplingJobs jobs, Generators generators, ImagePools pools, Images images) {
		this.sampling = sampling;
		this.jobs = jobs;
		this.generators = generators;
		this.pools = pools;
		this.images = images;
	}

	/**
	 * Orders all pools of a sweep, or none of them.
	 * @return which series its jobs are
	 * @throws io.veridical.sampling.ImpossibleOrder if one of the pools cannot be sampled
	 */
	@Transactional
	UUID order(UUID generatorId, SweepOrder order) {
		UUID series = UUID.randomUUID();
		for (Truncation truncation : order.truncations()) {
			this.sampling.order(generatorId, new PoolOrder(order.name(truncation), truncation, order.labels(),
					order.seed(), order.count(), series));
		}
		return series;
	}

	/**
	 * @throws NoSuchElementException if there is no such series
	 */
	@Transactional(readOnly = true)
	Sweep of(UUID series) {
		List<SamplingJob> found = this.jobs.findBySeriesOrderByCreatedAt(series)
			.stream()
			.filter(SamplingJob::hasPool)
			.toList();
		if (found.isEmpty()) {
			throw new NoSuchElementException("No sweep " + series);
		}
		Generator generator = this.generators.findById(found.get(0).getGeneratorId()).orElseThrow();
		return new Sweep(series, generator, found.stream().map(this::step).sorted(Step.WHOLE_FIRST).toList());
	}

	private Step step(SamplingJob job) {
		ImagePool pool = this.pools.findById(job.getPoolId()).orElseThrow();
		return new Step(job, pool,
				this.images.findByPoolIdOrderByPosition(pool.getId(), PageRequest.of(0, SHOWN)).getContent());
	}

}
