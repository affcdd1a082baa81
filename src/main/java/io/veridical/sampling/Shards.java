package io.veridical.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of shards. Whoever locks several locks them in the order of their numbers, and
 * the row of the job after them, so that nobody waits in a circle.
 */
@Component
class Shards {

	/** After so many silent workers in a row the fault is thought to be the shard's. */
	static final int MOST_SILENCES = 10;

	private static final String SHARD = """
			select shard.*, job.generator_id, job.pool_id, job.status as job_status
			from sampling_shard shard join sampling_job job on job.id = shard.job_id
			""";

	private final JdbcClient jdbc;

	Shards(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Cuts a job into shards.
	 */
	void cut(UUID jobId, int wanted, int size) {
		this.jdbc.sql("""
				insert into sampling_shard (job_id, number, first, count, status)
				select :job, number, number * :size, least(:size, :wanted - number * :size), 'WAITING'
				from generate_series(0, (:wanted - 1) / :size) number
				""").param("job", jobId).param("wanted", wanted).param("size", size).update();
	}

	/**
	 * Locks the first shard of the oldest job that waits, or whose worker has been silent
	 * since an instant; passes over those that somebody else is just locking.
	 * @param generators SHA-256 of the generators in question; empty for every ONNX file
	 */
	Optional<Shard> lockNext(Instant silentSince, Collection<String> generators) {
		return this.jdbc.sql(SHARD + """
				join generator on generator.id = job.generator_id
				where job.status in ('WAITING', 'RUNNING')
				  and (shard.status = 'WAITING' or (shard.status = 'CLAIMED' and shard.heard_at < :silentSince))
				  and case when :any then generator.kind = 'ONNX' else generator.sha256 = any(:generators) end
				order by job.created_at, job.id, shard.number
				limit 1
				for update of shard skip locked
				""")
			.param("silentSince", silentSince.atOffset(ZoneOffset.UTC))
			.param("any", generators.isEmpty())
			.param("generators", generators.toArray(String[]::new))
			.query(Shards::shard)
			.optional();
	}

	/**
	 * Puts a worker on a shard that the caller has locked.
	 */
	void claim(Shard shard, UUID lease, WorkerIdentity who, Instant now) {
		this.jdbc
			.sql("""
					update sampling_shard
					set silences = silences + case when status = 'CLAIMED' then 1 else 0 end,
					  status = 'CLAIMED', lease = :lease, worker = :worker, device = :device, claimed_at = :now, heard_at = :now,
					  delivered_at = null, made_before = made
					where job_id = :job and number = :number
					""")
			.param("lease", lease)
			.param("worker", who.name())
			.param("device", who.device())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("job", shard.jobId())
			.param("number", shard.number())
			.update();
	}

	/**
	 * Returns the shard of a lease.
	 * @throws LeaseLost if another worker has it by now, or nobody ever will
	 */
	Shard find(UUID lease) {
		return byLease(lease, "");
	}

	/**
	 * Locks the shard of a lease.
	 * @throws LeaseLost if another worker has it by now, or nobody ever will
	 */
	Shard lock(UUID lease) {
		return byLease(lease, "for update of shard");
	}

	private Shard byLease(UUID lease, String lock) {
		return this.jdbc.sql(SHARD + " where shard.lease = :lease " + lock)
			.param("lease", lease)
			.query(Shards::shard)
			.optional()
			.orElseThrow(() -> new LeaseLost("gone"));
	}

	/**
	 * Counts images that came, for the shard and for who made them on what, which also
	 * says that the worker is there.
	 * @return whether the shard is complete now
	 */
	boolean add(Shard shard, int images, Instant now) {
		this.jdbc
			.sql("""
					insert into sampling_share as share (job_id, number, worker, device, images)
					select job_id, number, worker, device, :images from sampling_shard where job_id = :job and number = :number
					on conflict (job_id, number, worker, device) do update set images = share.images + excluded.images
					""")
			.param("images", images)
			.param("job", shard.jobId())
			.param("number", shard.number())
			.update();
		return this.jdbc.sql("""
				update sampling_shard
				set made = made + :images, silences = 0, heard_at = :now, delivered_at = :now,
				  status = case when made + :images = count then 'DONE' else status end,
				  finished_at = case when made + :images = count then :now end
				where job_id = :job and number = :number
				returning status = 'DONE'
				""")
			.param("images", images)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("job", shard.jobId())
			.param("number", shard.number())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Moves the end of a lease on.
	 * @return whether the lease is held
	 */
	boolean hear(UUID lease, Instant now) {
		return this.jdbc.sql("update sampling_shard set heard_at = :now where lease = :lease and status = 'CLAIMED'")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("lease", lease)
			.update() == 1;
	}

	/**
	 * Lets go of a shard that the caller has locked.
	 */
	void release(Shard shard) {
		this.jdbc
			.sql("""
					update sampling_shard set status = 'WAITING' where job_id = :job and number = :number and status = 'CLAIMED'
					""")
			.param("job", shard.jobId())
			.param("number", shard.number())
			.update();
	}

	/**
	 * Locks all shards of a job.
	 */
	void lockAll(UUID jobId) {
		this.jdbc.sql("select number from sampling_shard where job_id = :job order by number for update")
			.param("job", jobId)
			.query(Integer.class)
			.list();
	}

	/**
	 * Takes all claimed shards of a job from their workers.
	 */
	void releaseAll(UUID jobId) {
		this.jdbc.sql("""
				update sampling_shard set status = 'WAITING', silences = 0 where job_id = :job and status = 'CLAIMED'
				""").param("job", jobId).update();
	}

	/**
	 * Removes the shards of a job that is given up.
	 */
	void remove(UUID jobId) {
		this.jdbc.sql("delete from sampling_shard where job_id = :job").param("job", jobId).update();
	}

	boolean areDone(UUID jobId) {
		return !exists(jobId, "status <> 'DONE'");
	}

	boolean areClaimed(UUID jobId) {
		return exists(jobId, "status = 'CLAIMED'");
	}

	private boolean exists(UUID jobId, String condition) {
		return this.jdbc.sql("select exists (select from sampling_shard where job_id = :job and " + condition + ")")
			.param("job", jobId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns shards whose workers fell silent too often, without an image in between.
	 */
	List<Shard> silenced(Instant silentSince) {
		return this.jdbc
			.sql(SHARD
					+ """
							where job.status in ('WAITING', 'RUNNING') and shard.status = 'CLAIMED' and shard.heard_at < :silentSince
							  and shard.silences >= :most - 1
							""")
			.param("silentSince", silentSince.atOffset(ZoneOffset.UTC))
			.param("most", MOST_SILENCES)
			.query(Shards::shard)
			.list();
	}

	private static Shard shard(ResultSet row, int number) throws SQLException {
		return new Shard(row.getObject("job_id", UUID.class), row.getInt("number"),
				new Span(row.getInt("first"), row.getInt("count")), row.getInt("made"),
				Shard.Status.valueOf(row.getString("status")), Objects.requireNonNullElse(row.getString("worker"), ""),
				row.getObject("generator_id", UUID.class), row.getObject("pool_id", UUID.class),
				SamplingJob.Status.valueOf(row.getString("job_status")));
	}

}
