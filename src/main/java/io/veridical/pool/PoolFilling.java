package io.veridical.pool;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.imaging.PngWriter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a pool piece by piece and completes it. A piece may be repeated: what is there
 * already stays as it is.
 */
@Service
public class PoolFilling {

	private final ImagePools pools;

	private final ImageStore store;

	private final ImageRows rows;

	private final PngWriter writer = new PngWriter();

	PoolFilling(ImagePools pools, ImageStore store, ImageRows rows) {
		this.pools = pools;
		this.store = store;
		this.rows = rows;
	}

	/**
	 * Adds images at consecutive positions. The files come before the rows: a row never
	 * points to nothing.
	 * @throws IllegalStateException if the pool is complete, or other pixels are at one
	 * of the positions
	 */
	@Transactional
	public void append(ImagePool pool, int firstPosition, List<NamedRaster> images) {
		refuseIfComplete(pool.getId());
		List<ImageRow> rows = IntStream.range(0, images.size())
			.mapToObj((i) -> ImageRow.of(firstPosition + i, images.get(i)))
			.toList();
		for (int i = 0; i < rows.size(); i++) {
			this.store.put(rows.get(i).pixels(), this.writer.write(images.get(i).raster()));
		}
		this.rows.insert(pool.getId(), rows);
	}

	/**
	 * Closes the pool: from now on its digest names its content.
	 * @throws IllegalStateException if it is complete already, has no images, or a
	 * position is missing
	 */
	@Transactional
	public void complete(UUID poolId, Instant now) {
		List<String> digests = this.rows.digests(poolId);
		ImagePool pool = find(poolId);
		pool.complete(digests.size(), PoolDigest.of(digests), now);
		this.pools.save(pool);
	}

	private void refuseIfComplete(UUID poolId) {
		ImagePool pool = find(poolId);
		if (pool.isComplete()) {
			throw new IllegalStateException("The pool '" + pool.getName() + "' is complete; make another one");
		}
	}

	private ImagePool find(UUID poolId) {
		return this.pools.findById(poolId).orElseThrow(() -> new NoSuchElementException("No pool " + poolId));
	}

}
