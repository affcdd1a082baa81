package io.veridical.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What has been sampled from a generator.
 */
@Component
class SampledPools {

	private static final int SHEET = 20;

	private static final int STRIP = 8;

	private final SamplingJobs jobs;

	private final ImagePools pools;

	private final Images images;

	SampledPools(SamplingJobs jobs, ImagePools pools, Images images) {
		this.jobs = jobs;
		this.pools = pools;
		this.images = images;
	}

	List<SampledPool> of(Generator generator) {
		return this.jobs.findByGeneratorIdOrderByCreatedAtDesc(generator.getId())
			.stream()
			.filter(SamplingJob::hasPool)
			.map((job) -> new SampledPool(job, this.pools.findById(job.getPoolId()).orElseThrow()))
			.toList();
	}

	/**
	 * Returns the first images of the newest pool that has any.
	 */
	@Nullable Sheet sheet(Generator generator) {
		Optional<SampledPool> newest = of(generator).stream().filter((pool) -> pool.job().getMade() > 0).findFirst();
		return newest
			.map((sampled) -> new Sheet(sampled.pool(),
					this.images.findByPoolIdOrderByPosition(sampled.pool().getId(), PageRequest.of(0, SHEET))
						.getContent()))
			.orElse(null);
	}

	/**
	 * Returns a few images of each generator that has been sampled, by the generator's
	 * id.
	 */
	Map<UUID, Sheet> strips(List<Checkpoints.Model> models) {
		Map<UUID, Sheet> strips = new HashMap<>();
		models.stream().flatMap((model) -> model.generators().stream()).forEach((generator) -> {
			Sheet sheet = sheet(generator);
			if (sheet != null) {
				strips.put(generator.getId(), new Sheet(sheet.pool(), sheet.images().stream().limit(STRIP).toList()));
			}
		});
		return strips;
	}

	/**
	 * A pool and the job that fills it.
	 */
	record SampledPool(SamplingJob job, ImagePool pool) {
	}

	/**
	 * Some images of a pool.
	 */
	record Sheet(ImagePool pool, List<Image> images) {

		/** Whether the images are so small that enlarging them must show their pixels. */
		public boolean isSmall() {
			return this.images.stream().allMatch((image) -> image.getWidth() < 64 && image.getHeight() < 64);
		}

	}

}
