package io.veridical.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import io.veridical.sampling.Claim;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.worker.ShardAtHand.Ending;
import jakarta.annotation.PreDestroy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;

/**
 * Works on shards of sampling jobs: makes the next images while the last ones are turned
 * into files and delivered. Any number of threads may work.
 */
@Component
class SamplingWorker {

	private static final Log log = LogFactory.getLog(SamplingWorker.class);

	// they wait for disks and networks more than they compute
	private static final int DELIVERERS = 8;

	private static final int MOST_BEHIND = 3;

	private final ShardSource source;

	private final LoadedGenerators generators;

	private final WorkerProperties properties;

	private final Memory memory;

	private final Set<ShardAtHand> atHand = ConcurrentHashMap.newKeySet();

	private final ExecutorService deliverers = Executors.newFixedThreadPool(DELIVERERS, threads("delivery"));

	private final ExecutorService claimers = Executors.newCachedThreadPool(threads("claim"));

	private volatile boolean stopping;

	SamplingWorker(ShardSource source, LoadedGenerators generators, WorkerProperties properties) {
		this.source = source;
		this.generators = generators;
		this.properties = properties;
		this.memory = new Memory(properties.underway());
	}

	private static ThreadFactory threads(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * Works in this thread until no shard waits and all images are delivered.
	 * @throws ServerRefusal if the source wants nothing of this worker
	 * @throws UndeliveredImages if images cannot be delivered
	 */
	void workOff() {
		Deque<ShardAtHand> behind = new ArrayDeque<>();
		NextShard next = new NextShard(this::claim, this.claimers);
		try {
			Optional<ShardAtHand> shard = next.take();
			while (shard.isPresent()) {
				behind.add(shard.get());
				work(shard.get(), next);
				behind.forEach(ShardAtHand::check);
				// the last shards may still be on their way while the next is made
				if (behind.size() > MOST_BEHIND) {
					awaitDelivered(behind.remove());
				}
				shard = next.take();
			}
			behind.forEach(SamplingWorker::awaitDelivered);
		}
		finally {
			next.leave(this::giveBack);
			behind.forEach(ShardAtHand::await);
		}
	}

	private static void awaitDelivered(ShardAtHand shard) {
		shard.await();
		shard.check();
	}

	private Optional<ShardAtHand> claim() {
		if (this.stopping) {
			return Optional.empty();
		}
		Optional<ShardAtHand> shard = this.source.claim(this.generators.runtime().text()).map(ShardAtHand::new);
		shard.ifPresent(this.atHand::add);
		return shard;
	}

	private void giveBack(ShardAtHand shard) {
		shard.endBy(Ending.GIVE_BACK, "");
		endIfLast(shard);
	}

	private void work(ShardAtHand shard, NextShard next) {
		try (LoadedGenerators.Use use = this.generators.use(shard.claim(), this.source)) {
			ShardRendering rendering = new ShardRendering(use.generator(), shard, this.memory, this.properties.batch(),
					(parcel) -> dispatch(shard, parcel));
			rendering.render(() -> shard.goesOn() && !this.stopping, next::prepare);
			if (this.stopping) {
				shard.endBy(Ending.GIVE_BACK, "");
			}
		}
		catch (UnusableGenerator | RefusedImages ex) {
			shard.endBy(Ending.FAIL, String.valueOf(ex.getMessage()));
		}
		catch (DeviceFault ex) {
			failOrGiveBack(shard, ex);
		}
		catch (RuntimeException | Error ex) {
			shard.endBy(Ending.GIVE_BACK, "");
			throw ex;
		}
		finally {
			endIfLast(shard);
		}
	}

	// Where a GPU is full another worker may do; a processor's memory is what there is.
	private void failOrGiveBack(ShardAtHand shard, DeviceFault fault) {
		if (this.generators.runtime().device().isGpu()) {
			shard.endBy(Ending.GIVE_BACK, "");
			throw fault;
		}
		shard.endBy(Ending.FAIL,
				String.valueOf(new UnusableGenerator("run", String.valueOf(fault.getMessage())).getMessage()));
	}

	private void dispatch(ShardAtHand shard, Parcel parcel) {
		shard.begin();
		this.deliverers.execute(() -> deliver(shard, parcel));
	}

	private void deliver(ShardAtHand shard, Parcel parcel) {
		try {
			if (shard.goesOn()) {
				this.source.deliver(shard.lease(), parcel.first(), parcel);
			}
		}
		catch (ShardLost ex) {
			lose(shard, ex);
		}
		catch (RefusedImages ex) {
			shard.endBy(Ending.FAIL, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException | Error ex) {
			log.debug("Images could not be delivered; their shard is given back", ex);
			shard.isUndelivered(ex);
		}
		finally {
			this.memory.give(parcel.permits());
			endIfLast(shard);
		}
	}

	private static void lose(ShardAtHand shard, ShardLost why) {
		if (shard.goesOn()) {
			shard.endBy(Ending.DROP, "");
			log.info("Shard %d is no longer this worker's: %s".formatted(shard.claim().shard(), why.getMessage()));
		}
	}

	private void endIfLast(ShardAtHand shard) {
		if (!shard.end()) {
			return;
		}
		try {
			tellTheEnd(shard);
		}
		catch (ShardLost ex) {
			log.info("Shard %d: %s".formatted(shard.claim().shard(), ex.getMessage()));
		}
		catch (RuntimeException ex) {
			log.warn("Shard %d could not be ended; it is offered again when its lease is over: %s"
				.formatted(shard.claim().shard(), ex.getMessage()));
		}
		finally {
			this.atHand.remove(shard);
			shard.settle();
		}
	}

	private void tellTheEnd(ShardAtHand shard) {
		switch (shard.ending()) {
			case FINISH -> finish(shard);
			case FAIL -> this.source.fail(shard.lease(), shard.reason());
			case GIVE_BACK -> this.source.giveBack(shard.lease());
			case DROP -> {
			}
		}
	}

	// A delivery that went astray is found out here; the next claim says what is missing.
	private void finish(ShardAtHand shard) {
		try {
			this.source.finish(shard.lease());
		}
		catch (ShardLost ex) {
			log.info("Shard %d: %s".formatted(shard.claim().shard(), ex.getMessage()));
			this.source.giveBack(shard.lease());
		}
	}

	/**
	 * Says of the shards at hand that they are being worked on, where it is time to.
	 */
	void beat() {
		for (ShardAtHand shard : this.atHand) {
			try {
				if (shard.isDue()) {
					this.source.hear(shard.lease());
				}
			}
			catch (ShardLost ex) {
				lose(shard, ex);
			}
		}
	}

	/**
	 * Ends the run at hand, delivers what is made and gives the rest back.
	 */
	void stop() {
		this.stopping = true;
		this.source.stop();
	}

	@PreDestroy
	void close() {
		this.deliverers.shutdown();
		this.claimers.shutdown();
	}

}
