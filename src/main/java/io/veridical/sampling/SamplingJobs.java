package io.veridical.sampling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The sampling jobs there are.
 */
public interface SamplingJobs extends Repository<SamplingJob, UUID> {

	/**
	 * Saves at once: shards, which are written past JPA, may follow in the same
	 * transaction.
	 */
	default SamplingJob save(SamplingJob job) {
		return saveAndFlush(job);
	}

	SamplingJob saveAndFlush(SamplingJob job);

	Optional<SamplingJob> findById(UUID id);

	Optional<SamplingJob> findByPoolId(UUID poolId);

	List<SamplingJob> findByGeneratorIdOrderByCreatedAtDesc(UUID generatorId);

	List<SamplingJob> findAllByOrderByCreatedAtDesc();

	List<SamplingJob> findBySeriesOrderByCreatedAt(UUID series);

	/**
	 * Locks a job; whoever locks its shards too locks them first.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from SamplingJob where id = :id")
	Optional<SamplingJob> lockById(UUID id);

	/**
	 * Marks a job that waits as being worked on.
	 * @return whether it may be worked on
	 */
	default boolean start(UUID id) {
		return markRunning(id) == 1 || isRunning(id);
	}

	@Modifying
	@Query("update SamplingJob set status = 'RUNNING' where id = :id and status = 'WAITING'")
	int markRunning(UUID id);

	@Query("select count(*) > 0 from SamplingJob where id = :id and status = 'RUNNING'")
	boolean isRunning(UUID id);

}
