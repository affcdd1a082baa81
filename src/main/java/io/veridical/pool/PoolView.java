package io.veridical.pool;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A pool as scripts see it.
 *
 * @param images how many it has; 0 until it is complete
 * @param pixelDigest null until it is complete
 */
public record PoolView(UUID id, String name, Truth truth, Provenance provenance, int images, boolean complete,
		@Nullable String pixelDigest, Instant createdAt, @Nullable Instant completedAt) {

	/**
	 * Shows a pool as it is now.
	 */
	public static PoolView of(ImagePool pool) {
		return new PoolView(pool.getId(), pool.getName(), pool.getTruth(), pool.getProvenance(), pool.getImageCount(),
				pool.isComplete(), pool.getPixelDigest(), pool.getCreatedAt(), pool.getCompletedAt());
	}

}
