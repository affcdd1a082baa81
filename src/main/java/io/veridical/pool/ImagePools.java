package io.veridical.pool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * The image pools there are.
 */
public interface ImagePools extends Repository<ImagePool, UUID> {

	/**
	 * Saves at once: rows of images, which are written past JPA, may follow in the same
	 * transaction.
	 */
	default ImagePool save(ImagePool pool) {
		return saveAndFlush(pool);
	}

	ImagePool saveAndFlush(ImagePool pool);

	Optional<ImagePool> findById(UUID id);

	Optional<ImagePool> findByName(String name);

	boolean existsByName(String name);

	List<ImagePool> findAllByOrderByCreatedAtDesc();

	Page<ImagePool> findAllByOrderByCreatedAtDesc(Pageable page);

	List<ImagePool> findByTruthOrderByName(Truth truth);

}
