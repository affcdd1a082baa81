package io.veridical.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The sampling jobs there are.
 */
public interface SamplingJobs extends Repository<SamplingJob, UUID> {

	SamplingJob save(SamplingJob job);

	Optional<SamplingJob> findById(UUID id);

	Optional<SamplingJob> findByPoolId(UUID poolId);

	List<SamplingJob> findByGeneratorIdOrderByCreatedAtDesc(UUID generatorId);

	List<SamplingJob> findAllByOrderByCreatedAtDesc();

	List<SamplingJob> findBySeriesOrderByCreatedAt(UUID series);

	/**
	 * Locks the oldest job that waits, or whose worker has been silent since an instant.
	 */
	@NativeQuery("""
			select * from sampling_job
			where status = 'WAITING' or (status = 'RUNNING' and heard_at < :silentSince)
			order by created_at, id
			limit 1
			for update skip locked
			""")
	Optional<SamplingJob> lockNext(Instant silentSince);

	@Modifying
	@Query("update SamplingJob set heardAt = :now where id = :id and status = 'RUNNING'")
	void hear(UUID id, Instant now);

}
