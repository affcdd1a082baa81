package io.veridical.sampling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.veridical.imaging.Raster;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.StowedImages;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands shards of sampling jobs to workers and takes their images in. Image k is a
 * function of the job and k alone, so whoever delivers it first has delivered it; a
 * repeat changes nothing.
 */
@Service
public class SamplingQueue {

	private final SamplingJobs jobs;

	private final Shards shards;

	private final SamplingControl control;

	private final SeenWorkers workers;

	private final Claims claims;

	private final PoolFilling filling;

	private final TransactionOperations transactions;

	private final SamplingProperties properties;

	private final Clock clock;

	SamplingQueue(SamplingJobs jobs, Shards shards, SamplingControl control, SeenWorkers workers, Claims claims,
			PoolFilling filling, TransactionOperations transactions, SamplingProperties properties, Clock clock) {
		this.jobs = jobs;
		this.shards = shards;
		this.control = control;
		this.workers = workers;
		this.claims = claims;
		this.filling = filling;
		this.transactions = transactions;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Gives a worker the first shard of the oldest job that nobody works on.
	 * @param generators SHA-256 of the generators that the worker can run; empty for
	 * every ONNX file
	 */
	public Optional<Claim> claim(WorkerIdentity who, Set<String> generators) {
		Instant now = this.clock.instant();
		Instant silentSince = now.minus(this.properties.lease());
		this.shards.silenced(silentSince).forEach(this::giveUp);
		return inTransaction(() -> {
			Optional<Claim> claim = this.shards.lockNext(silentSince, generators)
				.flatMap((shard) -> this.claims.make(shard, who, now));
			this.workers.see(who, now);
			return claim;
		});
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	private void giveUp(Shard shard) {
		this.control.fail(shard.jobId(),
				String.valueOf(new UnusableGenerator("silent", Shards.MOST_SILENCES, shard.number()).getMessage()));
	}

	/**
	 * Returns the claim of a lease as it stands now.
	 * @throws LeaseLost if the shard is no longer the worker's
	 */
	public Claim held(UUID lease) {
		return this.claims.of(this.shards.find(lease).held(), lease);
	}

	/**
	 * Says that the worker of a lease is still there.
	 * @throws LeaseLost if the shard is no longer the worker's
	 */
	@Transactional
	public void hear(UUID lease) {
		Instant now = this.clock.instant();
		boolean held = this.shards.hear(lease, now);
		Shard shard = this.shards.find(lease);
		if (!held) {
			shard.held();
		}
		this.workers.hear(shard.worker(), 0, now);
	}

	/**
	 * Takes images in, from an index on. Their files are written first; then all of them
	 * are counted in one transaction, and with the job's last image the pool is complete.
	 * @param images taken one at a time, so that not all need be in memory
	 * @throws LeaseLost if the shard is no longer the worker's
	 * @throws WrongDelivery if an image is not of the shard, or not of the generator's
	 * shape
	 */
	public Delivered deliver(UUID lease, int first, Iterable<Raster> images) {
		Shard shard = this.shards.find(lease).held();
		StowedImages stowed = this.filling.stow(first,
				new CheckedImages(shard.images(), first, this.claims.manifest(shard), images));
		if (stowed.count() == 0) {
			throw new WrongDelivery("empty");
		}
		return inTransaction(() -> count(lease, stowed));
	}

	private Delivered count(UUID lease, StowedImages stowed) {
		Instant now = this.clock.instant();
		Shard shard = this.shards.lock(lease).held();
		PoolFilling.Inserted inserted = this.filling.insert(shard.poolId(), stowed);
		if (inserted.added() > 0 && this.shards.add(shard, inserted.added(), now)) {
			finishIfLast(shard.jobId(), now);
		}
		this.workers.hear(shard.worker(), inserted.added(), now);
		return new Delivered(shard.made() + inserted.added(), inserted.differing());
	}

	// The lock makes the shard that ends last see that the others have ended.
	private void finishIfLast(UUID jobId, Instant now) {
		SamplingJob job = this.jobs.lockById(jobId).orElseThrow();
		if (this.shards.areDone(jobId)) {
			job.finish(now);
			this.filling.complete(job.getPoolId(), now);
		}
	}

	/**
	 * Says that a shard is finished, which it is with its last image; the worker learns
	 * of a delivery that went astray.
	 * @throws LeaseLost if the shard is no longer the worker's
	 * @throws MissingImages if images are missing
	 */
	public void finish(UUID lease) {
		Shard shard = this.shards.find(lease).held();
		if (!shard.isDone()) {
			List<Span> missing = this.claims.missing(shard);
			throw new MissingImages(missing.stream().mapToInt(Span::count).sum(), missing.get(0).first());
		}
	}

	/**
	 * Ends the job of a shard at which its generator failed.
	 * @throws LeaseLost if the shard is no longer the worker's
	 */
	@Transactional
	public void fail(UUID lease, String reason) {
		UUID jobId = this.shards.find(lease).jobId();
		this.shards.lockAll(jobId);
		if (!this.shards.find(lease).held().isDone()) {
			this.control.fail(jobId, reason);
		}
	}

	/**
	 * Gives a shard back for any worker to go on with.
	 */
	@Transactional
	public void giveBack(UUID lease) {
		Shard shard = this.shards.lock(lease);
		this.shards.release(shard);
		SamplingJob job = this.jobs.lockById(shard.jobId()).orElseThrow();
		if (!this.shards.areClaimed(shard.jobId())) {
			job.rest();
		}
	}

}
