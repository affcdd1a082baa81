package io.veridical.pool;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a whole pool in one transaction.
 */
@Service
class PoolMaking {

	private final ImagePools pools;

	private final ImageRows rows;

	private final PoolFilling filling;

	private final Clock clock;

	PoolMaking(ImagePools pools, ImageRows rows, PoolFilling filling, Clock clock) {
		this.pools = pools;
		this.rows = rows;
		this.filling = filling;
		this.clock = clock;
	}

	void refuseIfTaken(String name) {
		if (this.pools.existsByName(name.strip())) {
			throw new PoolNameTaken(name.strip());
		}
	}

	/**
	 * Makes a complete pool of images whose files are in the store already.
	 * @throws PoolNameTaken if another pool got the name in the meantime
	 */
	@Transactional
	UUID make(String name, Truth truth, Provenance provenance, List<ImageRow> images) {
		ImagePool pool = save(ImagePool.of(name, truth, provenance, this.clock.instant()));
		this.rows.insert(pool.getId(), images);
		this.filling.complete(pool.getId(), this.clock.instant());
		return pool.getId();
	}

	private ImagePool save(ImagePool pool) {
		try {
			return this.pools.save(pool);
		}
		catch (DataIntegrityViolationException ex) {
			throw new PoolNameTaken(pool.getName());
		}
	}

}
