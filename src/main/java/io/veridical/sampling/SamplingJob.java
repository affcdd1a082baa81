package io.veridical.sampling;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An order to fill a pool from a generator, and how far it has come. A worker holds it by
 * being heard from; when it falls silent, another takes the job on where it stands.
 */
@Entity
@Table(name = "sampling_job")
public class SamplingJob {

	@Id
	private UUID id;

	private UUID generatorId;

	private UUID poolId;

	@Enumerated(EnumType.STRING)
	private Prior prior;

	@JdbcTypeCode(SqlTypes.JSON)
	private Truncation truncation;

	private @Nullable String labels;

	private long seed;

	private @Nullable UUID series;

	private int wanted;

	private int made;

	@Enumerated(EnumType.STRING)
	private Status status;

	private @Nullable String failure;

	private Instant createdAt;

	private @Nullable Instant heardAt;

	private @Nullable Instant finishedAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
	protected SamplingJob() {
	}

	SamplingJob(Generator generator, UUID poolId, PoolOrder order, @Nullable Labels labels, Instant now) {
		this.id = UUID.randomUUID();
		this.generatorId = generator.getId();
		this.poolId = poolId;
		this.prior = generator.getManifest().prior();
		this.truncation = order.truncation();
		this.labels = (labels != null) ? labels.text() : null;
		this.seed = order.seed();
		this.series = order.series();
		this.wanted = order.count();
		this.status = Status.WAITING;
		this.createdAt = now;
	}

	void take(Instant now) {
		if (this.status != Status.WAITING && this.status != Status.RUNNING) {
			throw new IllegalStateException("Sampling job " + this.id + " is " + this.status + "; it needs no worker");
		}
		this.status = Status.RUNNING;
		this.heardAt = now;
	}

	void add(int first, int count, Instant now) {
		requireRunning();
		if (first != this.made || count < 1 || count > this.wanted - this.made) {
			throw new IllegalStateException("Sampling job %s has %d of %d images; it cannot take %d from position %d on"
				.formatted(this.id, this.made, this.wanted, count, first));
		}
		this.made += count;
		this.heardAt = now;
		if (isComplete()) {
			this.status = Status.DONE;
			this.finishedAt = now;
		}
	}

	void giveBack() {
		requireRunning();
		this.status = Status.WAITING;
	}

	void fail(String reason, Instant now) {
		requireRunning();
		this.status = Status.FAILED;
		this.failure = reason;
		this.finishedAt = now;
	}

	private void requireRunning() {
		if (this.status != Status.RUNNING) {
			throw new IllegalStateException("Sampling job " + this.id + " is " + this.status + ", not RUNNING");
		}
	}

	/**
	 * Whether nothing more will happen.
	 */
	public boolean isOver() {
		return this.status == Status.DONE || this.status == Status.FAILED;
	}

	boolean isComplete() {
		return this.made == this.wanted;
	}

	public UUID getId() {
		return this.id;
	}

	public UUID getGeneratorId() {
		return this.generatorId;
	}

	public UUID getPoolId() {
		return this.poolId;
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

	/**
	 * How many images the pool will have.
	 */
	public int getWanted() {
		return this.wanted;
	}

	/**
	 * How many images there are so far.
	 */
	public int getMade() {
		return this.made;
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

	/**
	 * What a job may be.
	 */
	public enum Status {

		/** No worker has it. */
		WAITING,
		/** A worker has it, or had it and fell silent. */
		RUNNING,
		/** All images are there. */
		DONE,
		/** The generator failed. */
		FAILED

	}

}
