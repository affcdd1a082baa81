package io.veridical.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The images of all pools.
 */
public interface Images extends Repository<Image, UUID> {

	Optional<Image> findById(UUID id);

	/** One image of a pool, if the pool is of the workspace of whoever asks. */
	@Query("select i from Image i, ImagePool p where p.id = :poolId and i.poolId = p.id and i.position = :position")
	Optional<Image> findByPoolIdAndPosition(UUID poolId, int position);

	List<Image> findByPoolIdOrderByPosition(UUID poolId);

	Page<Image> findByPoolIdOrderByPosition(UUID poolId, Pageable page);

	List<Image> findByPoolIdInAndPositionLessThanOrderByPosition(Collection<UUID> poolIds, int position);

	int countByPoolId(UUID poolId);

}
