package io.veridical.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * The images of all pools.
 */
public interface Images extends Repository<Image, UUID> {

	Optional<Image> findById(UUID id);

	Optional<Image> findByPoolIdAndPosition(UUID poolId, int position);

	List<Image> findByPoolIdOrderByPosition(UUID poolId);

	Page<Image> findByPoolIdOrderByPosition(UUID poolId, Pageable page);

	List<Image> findByPoolIdInAndPositionLessThanOrderByPosition(Collection<UUID> poolIds, int position);

	int countByPoolId(UUID poolId);

}
