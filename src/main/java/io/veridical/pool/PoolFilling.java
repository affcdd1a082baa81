package io.veridical.pool;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a pool piece by piece and completes it. A piece may be repeated: what is there
 * already stays as it is.
 */
@Service
public class PoolFilling {

	private final ImagePools pools;

	private final ImageStowing stowing;

	private final ImageRows rows;

	PoolFilling(ImagePools pools, ImageStowing stowing, ImageRows rows) {
		this.pools = pools;
		this.stowing = stowing;
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
		List<ImageRow> stowed = stow(firstPosition, images).rows();
		this.rows.insert(pool.getId(), stowed);
		this.rows.refuseOthers(pool.getId(), stowed);
	}

	/**
	 * Puts the files of images where they stay, before any transaction: nobody sees them
	 * until a pool {@linkplain #insert takes them}.
	 * @param images taken one at a time
	 */
	public StowedImages stow(int firstPosition, Iterable<NamedRaster> images) {
		return this.stowing.stow(firstPosition, images);
	}

	/**
	 * Adds images at their positions; where there is one already, that one stays. The
	 * caller keeps the pool from being completed meanwhile.
	 */
	@Transactional
	public Inserted insert(UUID poolId, StowedImages images) {
		int added = this.rows.insert(poolId, images.rows());
		int differing = (added < images.count()) ? this.rows.differing(poolId, images.rows()) : 0;
		return new Inserted(added, differing);
	}

	/**
	 * Returns which positions among consecutive ones have an image.
	 */
	public Set<Integer> positions(UUID poolId, int first, int count) {
		return this.rows.positions(poolId, first, count);
	}

	/**
	 * Removes a pool that will never be complete; its name is free again.
	 * @throws IllegalStateException if it is complete
	 */
	@Transactional
	public void discard(UUID poolId) {
		refuseIfComplete(poolId);
		this.rows.discard(poolId);
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

	/**
	 * What became of images that were to be added.
	 *
	 * @param added those whose position was free
	 * @param differing those that have other pixels than the image at their position
	 */
	public record Inserted(int added, int differing) {
	}

}
