package io.veridical.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The campaigns there are.
 */
public interface Campaigns extends Repository<Campaign, UUID> {

	Campaign save(Campaign campaign);

	/** Write a new campaign at once, for rows that refer to it. */
	Campaign saveAndFlush(Campaign campaign);

	Optional<Campaign> findById(UUID id);

	Optional<Campaign> findBySlug(String slug);

	/** Whether any workspace has a campaign at an address: raters know none of them. */
	@NativeQuery("select exists (select from campaign where slug = :slug)")
	boolean existsBySlug(String slug);

	List<Campaign> findAllByOrderByCreatedAtDesc();

	List<Campaign> findByStatusOrderByLaunchedAtDesc(Campaign.Status status);

	List<Campaign> findByRehearsalOfOrderByCreatedAtDesc(UUID original);

	/**
	 * Delete a campaign with all that refers to it alone, as the database lets it.
	 */
	@Modifying(clearAutomatically = true)
	@Query("delete from Campaign c where c.id = :id")
	void deleteById(UUID id);

	/**
	 * A campaign for one of its verbs: whoever else wants it waits.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Campaign c where c.id = :id")
	Optional<Campaign> lockById(UUID id);

}
