package io.veridical.pool.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageRow;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.Provenance;
import io.veridical.pool.Sampled;
import io.veridical.pool.StowedImages;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a pool image by image, as a script sends them. Whatever is sent again changes
 * nothing.
 */
@Service
class PoolPushing {

	private final ImagePools pools;

	private final PushRows rows;

	private final PoolFilling filling;

	private final PoolLimits limits;

	private final Audit audit;

	private final Clock clock;

	PoolPushing(ImagePools pools, PushRows rows, PoolFilling filling, PoolLimits limits, Audit audit, Clock clock) {
		this.pools = pools;
		this.rows = rows;
		this.filling = filling;
		this.limits = limits;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens a pool. One of the same name that is open already, with the same provenance,
	 * is that pool.
	 * @throws PoolNameTaken if another pool has the name
	 */
	ImagePool open(String name, Truth truth, Provenance provenance) {
		Optional<ImagePool> present = this.pools.findByName(name);
		if (present.isPresent()) {
			if (present.get().isComplete() || !present.get().getProvenance().equals(provenance)) {
				throw new PoolNameTaken(name);
			}
			return present.get();
		}
		try {
			ImagePool pool = this.pools.save(ImagePool.of(name, truth, provenance, this.clock.instant()));
			note("pool.opened", pool, Map.of(), Map.of("truth", truth, "provenance", provenance));
			return pool;
		}
		catch (DataIntegrityViolationException ex) {
			throw new PoolNameTaken(name);
		}
	}

	/** Checks, before anything is decoded, that the pool is there and takes images. */
	void check(UUID poolId) {
		ImagePool pool = find(poolId);
		if (pool.getProvenance() instanceof Sampled) {
			throw new PoolNotOpen("The pool '%s' is filled by a sampling job; open another pool to push images into"
				.formatted(pool.getName()));
		}
	}

	/**
	 * Adds an image whose file is in the store.
	 * @throws PoolNotOpen if the pool is complete, full, or has other pixels under the
	 * name
	 */
	@Transactional
	Pushed add(UUID poolId, ImageRow image) {
		this.rows.lock(poolId);
		ImagePool pool = find(poolId);
		Optional<String> present = this.rows.pixelsOf(poolId, image.sourceName());
		if (present.isPresent()) {
			if (!present.get().equals(image.pixels())) {
				throw new PoolNotOpen("The pool '%s' has other pixels under the name '%s'; send them under another name"
					.formatted(pool.getName(), image.sourceName()));
			}
			return new Pushed(image.sourceName(), false, null, this.rows.count(poolId));
		}
		Optional<String> twin = this.rows.nameOf(poolId, image.pixels());
		int count = this.rows.count(poolId);
		if (twin.isPresent()) {
			return new Pushed(image.sourceName(), false, twin.get(), count);
		}
		refuseIfFull(pool, count);
		this.filling.insert(poolId, new StowedImages(List.of(new ImageRow(count, image.pixels(), image.width(),
				image.height(), image.sourceName(), image.container()))));
		return new Pushed(image.sourceName(), true, null, count + 1);
	}

	/**
	 * Closes the pool; one that is closed stays as it is.
	 * @throws PoolNotOpen if it has no images
	 */
	@Transactional
	void complete(UUID poolId) {
		check(poolId);
		this.rows.lock(poolId);
		ImagePool pool = find(poolId);
		if (pool.isComplete()) {
			return;
		}
		if (this.rows.count(poolId) == 0) {
			throw new PoolNotOpen("The pool '%s' has no images; push some first".formatted(pool.getName()));
		}
		this.rows.sort(poolId);
		this.filling.complete(poolId, this.clock.instant());
		note("pool.completed", pool, Map.of(), Map.of("images", this.rows.count(poolId)));
	}

	/**
	 * Removes a pool that is not complete.
	 * @throws PoolNotOpen if it is
	 */
	@Transactional
	void discard(UUID poolId) {
		check(poolId);
		this.rows.lock(poolId);
		ImagePool pool = find(poolId);
		if (pool.isComplete()) {
			throw new PoolNotOpen("The pool '%s' is complete and stays".formatted(pool.getName()));
		}
		note("pool.deleted", pool, Map.of("images", this.rows.count(poolId)), Map.of());
		this.filling.discard(poolId);
	}

	private void note(String action, ImagePool pool, Map<String, ?> from, Map<String, ?> to) {
		this.audit.changed(action, "pool", pool.getId().toString(), pool.getName(), from, to);
	}

	private void refuseIfFull(ImagePool pool, int count) {
		if (pool.isComplete()) {
			throw new PoolNotOpen("The pool '%s' is complete; make another one".formatted(pool.getName()));
		}
		if (count >= this.limits.images()) {
			throw new PoolNotOpen("The pool '%s' has %d images, the most that are taken; complete it and make another"
				.formatted(pool.getName(), count));
		}
	}

	private ImagePool find(UUID poolId) {
		return this.pools.findById(poolId).orElseThrow(() -> new NoSuchElementException("No pool " + poolId));
	}

	/**
	 * What became of an image.
	 *
	 * @param added whether it is new in the pool
	 * @param sameAs the name under which its pixels were there already; null if they were
	 * not, or under its own name
	 * @param images how many images the pool has now
	 */
	record Pushed(String name, boolean added, @Nullable String sameAs, int images) {

	}

}
