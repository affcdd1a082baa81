package io.veridical.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.veridical.sampling.Claim;
import io.veridical.sampling.Span;
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

	private final ExecutorService deliverers;

	private volatile boolean stopping;

	SamplingWorker(ShardSource source, LoadedGenerators generators, WorkerProperties properties) {
		this.source = source;
		this.generators = generators;
		this.properties = properties;
		this.memory = new Memory(properties.underway());
		this.deliverers = Executors.newFixedThreadPool(DELIVERERS, (task) -> {
			Thread thread = new Thread(task, "delivery");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Works in this thread until no shard waits and all images are delivered.
	 * @throws ServerRefusal if the source wants nothing of this worker
	 */
	void workOff() {
		Deque<ShardAtHand> behind = new ArrayDeque<>();
		try {
			Optional<Claim> claim = next();
			while (claim.isPresent()) {
				ShardAtHand shard = new ShardAtHand(claim.get());
				behind.add(shard);
				work(shard);
				// the last shards may still be on their way while the next is made
				if (behind.size() > MOST_BEHIND) {
					behind.remove().await();
				}
				claim = next();
			}
		}
		finally {
			behind.forEach(ShardAtHand::await);
		}
	}

	private Optional<Claim> next() {
		return this.stopping ? Optional.empty() : this.source.claim(this.generators.runtime().text());
	}

	private void work(ShardAtHand shard) {
		this.atHand.add(shard);
		try (LoadedGenerators.Use use = this.generators.use(shard.claim(), this.source)) {
			ShardRendering rendering = new ShardRendering(use.generator(), shard, this.memory, this.properties.batch(),
					(parcel) -> dispatch(shard, parcel));
			for (Span missing : shard.claim().missing()) {
				rendering.render(missing, () -> shard.goesOn() && !this.stopping);
			}
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
			log.error("Images could not be delivered; their shard is given back", ex);
			shard.endBy(Ending.GIVE_BACK, "");
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
	}

}
