package io.veridical.sampling;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An order to fill a pool from a generator, and how far it has come. It is cut into
 * shards, which workers claim.
 */
@Entity
@Table(name = "sampling_job")
public class SamplingJob {

	@Id
	private UUID id;

	@TenantId
	private @Nullable UUID workspaceId;

	private UUID generatorId;

	private @Nullable UUID poolId;

	private String poolName;

	@Enumerated(EnumType.STRING)
	private Prior prior;

	@JdbcTypeCode(SqlTypes.JSON)
	private Truncation truncation;

	private @Nullable String labels;

	private long seed;

	private @Nullable UUID series;

	private int wanted;

	private int shardSize;

	// a count of its own would have every delivery wait for the others' transactions
	@Formula("(select coalesce(sum(shard.made), 0) from sampling_shard shard where shard.job_id = id)")
	private int made;

	private int attempts;

	@Enumerated(EnumType.STRING)
	private Status status;

	private @Nullable String failure;

	private Instant createdAt;

	private @Nullable Instant finishedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected SamplingJob() {
	}

	SamplingJob(Generator generator, ImagePool pool, PoolOrder order, @Nullable Labels labels, int shardSize,
			Instant now) {
		this.id = UUID.randomUUID();
		this.generatorId = generator.getId();
		this.poolId = pool.getId();
		this.poolName = pool.getName();
		this.prior = generator.getManifest().prior();
		this.truncation = order.truncation();
		this.labels = (labels != null) ? labels.text() : null;
		this.seed = order.seed();
		this.series = order.series();
		this.wanted = order.count();
		this.shardSize = shardSize;
		this.attempts = 1;
		this.status = Status.WAITING;
		this.createdAt = now;
	}

	/**
	 * Nobody works on it for the moment.
	 */
	void rest() {
		if (this.status == Status.RUNNING) {
			this.status = Status.WAITING;
		}
	}

	void pause() {
		require(isActive(), "pause");
		this.status = Status.PAUSED;
	}

	void resume() {
		require(this.status == Status.PAUSED, "resume");
		this.status = Status.WAITING;
	}

	void retry() {
		require(this.status == Status.FAILED, "retry");
		this.status = Status.WAITING;
		this.failure = null;
		this.finishedAt = null;
		this.attempts++;
	}

	void fail(String reason, Instant now) {
		require(isActive(), "fail");
		this.status = Status.FAILED;
		this.failure = reason;
		this.finishedAt = now;
	}

	void finish(Instant now) {
		require(isActive(), "finish");
		this.status = Status.DONE;
		this.finishedAt = now;
	}

	/**
	 * Gives the pool up.
	 * @return the pool, which the caller removes
	 */
	UUID cancel(Instant now) {
		require(this.status != Status.DONE && this.status != Status.CANCELLED, "cancel");
		UUID unfinished = getPoolId();
		this.status = Status.CANCELLED;
		this.poolId = null;
		this.failure = null;
		this.finishedAt = now;
		return unfinished;
	}

	/** Whether its shards may be claimed. */
	boolean isActive() {
		return this.status == Status.WAITING || this.status == Status.RUNNING;
	}

	private static void require(boolean allowed, String verb) {
		if (!allowed) {
			throw new UnsuitableJob(verb);
		}
	}

	/** Whether nothing more will happen. */
	public boolean isOver() {
		return this.status == Status.DONE || this.status == Status.FAILED || this.status == Status.CANCELLED;
	}

	public UUID getId() {
		return this.id;
	}

	public UUID getGeneratorId() {
		return this.generatorId;
	}

	/**
	 * The pool that it fills.
	 * @throws IllegalStateException if the job was cancelled and the pool is gone
	 */
	public UUID getPoolId() {
		if (this.poolId == null) {
			throw new IllegalStateException("Sampling job " + this.id + " was cancelled; its pool is gone");
		}
		return this.poolId;
	}

	/**
	 * Whether there is a pool, complete or not.
	 */
	public boolean hasPool() {
		return this.poolId != null;
	}

	/** What the pool is called, or would have been. */
	public String getPoolName() {
		return this.poolName;
	}

	public Prior getPrior() {
		return this.prior;
	}

	public Truncation getTruncation() {
		return this.truncation;
	}

	/**
	 * How its images get their classes; null if its generator has none.
	 */
	public @Nullable Labels getLabels() {
		return (this.labels != null) ? Labels.of(this.labels) : null;
	}

	/**
	 * The sweep it belongs to; null if it stands alone.
	 */
	public @Nullable UUID getSeries() {
		return this.series;
	}

	public long getSeed() {
		return this.seed;
	}

	/** How many images the pool will have. */
	public int getWanted() {
		return this.wanted;
	}

	/** How many images there are so far. */
	public int getMade() {
		return this.made;
	}

	/**
	 * How many images a shard has, but for the last, which may have fewer.
	 */
	public int getShardSize() {
		return this.shardSize;
	}

	/**
	 * How often it was tried: once, and once more for each retry.
	 */
	public int getAttempts() {
		return this.attempts;
	}

	public Status getStatus() {
		return this.status;
	}

	/**
	 * Why no more images come; null unless the job has failed.
	 */
	public @Nullable String getFailure() {
		return this.failure;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public @Nullable Instant getFinishedAt() {
		return this.finishedAt;
	}

	/** What a job may be. */
	public enum Status {

		/** No worker has it. */
		WAITING,
		/** Workers have shards of it, or had some and fell silent. */
		RUNNING,
		/** Somebody stopped it, to go on later. */
		PAUSED,
		/** All images are there. */
		DONE,
		/** The generator failed. */
		FAILED,
		/** Somebody gave it up; its pool is gone. */
		CANCELLED;

		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
