package io.veridical.pool.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.account.Audit;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageRow;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.Provenance;
import io.veridical.pool.StowedImages;
import io.veridical.pool.Truth;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a whole pool in one transaction.
 */
@Service
class PoolMaking {

	private final ImagePools pools;

	private final PoolFilling filling;

	private final Audit audit;

	private final Clock clock;

	PoolMaking(ImagePools pools, PoolFilling filling, Audit audit, Clock clock) {
		this.pools = pools;
		this.filling = filling;
		this.audit = audit;
		this.clock = clock;
	}

	void refuseIfTaken(String name) {
		if (this.pools.existsByName(name.strip())) {
			throw new PoolNameTaken(name.strip());
		}
	}

	/**
	 * Makes a complete pool of images whose files are in the store already.
	 * @param also what is done in the same transaction
	 * @throws PoolNameTaken if another pool got the name in the meantime
	 */
	@Transactional
	UUID make(String name, Truth truth, Provenance provenance, List<ImageRow> images, Consumer<UUID> also) {
		ImagePool pool = save(ImagePool.of(name, truth, provenance, this.clock.instant()));
		this.filling.insert(pool.getId(), new StowedImages(images));
		this.filling.complete(pool.getId(), this.clock.instant());
		also.accept(pool.getId());
		this.audit.changed("pool.made", "pool", pool.getId().toString(), pool.getName(), Map.of(),
				Map.of("truth", truth, "provenance", provenance, "images", images.size()));
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
