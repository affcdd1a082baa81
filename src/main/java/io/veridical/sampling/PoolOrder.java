package io.veridical.sampling;

import java.util.UUID;

import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * A pool that somebody wants sampled.
 *
 * @param name of the pool
 * @param labels how its images get their classes; null for images in turn, or where there
 * are no classes
 * @param seed of the pool
 * @param count how many images, 1 to 100,000
 * @param series the sweep it belongs to; null if it stands alone
 */
public record PoolOrder(String name, Truncation truncation, @Nullable Labels labels, long seed, int count,
		@Nullable UUID series) {
}
