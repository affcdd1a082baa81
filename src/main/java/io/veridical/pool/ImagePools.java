package io.veridical.pool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The image pools there are.
 */
public interface ImagePools extends Repository<ImagePool, UUID> {

	ImagePool save(ImagePool pool);

	Optional<ImagePool> findById(UUID id);

	Optional<ImagePool> findByName(String name);

	boolean existsByName(String name);

	List<ImagePool> findAllByOrderByCreatedAtDesc();

	List<ImagePool> findByTruthOrderByName(Truth truth);

}
