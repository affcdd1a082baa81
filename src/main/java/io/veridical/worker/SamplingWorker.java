package io.veridical.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.LeaseLost;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.Span;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.WrongDelivery;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Works on shards of sampling jobs, one after the other.
 */
@Component
class SamplingWorker {

	private static final Log log = LogFactory.getLog(SamplingWorker.class);

	private static final WorkerIdentity WHO = new WorkerIdentity("built-in " + ProcessHandle.current().pid(),
			"built-in", "CPU, ONNX Runtime");

	private final SamplingQueue queue;

	private final LoadedGenerators generators;

	private final WorkerProperties properties;

	private final AtomicReference<@Nullable UUID> current = new AtomicReference<>();

	private volatile boolean stopping;

	SamplingWorker(SamplingQueue queue, LoadedGenerators generators, WorkerProperties properties) {
		this.queue = queue;
		this.generators = generators;
		this.properties = properties;
	}

	/**
	 * Works until no shard waits.
	 */
	void workOff() {
		Optional<Claim> claim = next();
		while (claim.isPresent()) {
			work(claim.get());
			claim = next();
		}
	}

	/**
	 * Says that the shard at hand is being worked on.
	 */
	void beat() {
		UUID lease = this.current.get();
		if (lease != null) {
			try {
				this.queue.hear(lease);
			}
			catch (LeaseLost ex) {
				this.current.compareAndSet(lease, null);
			}
		}
	}

	/**
	 * Finishes the image at hand, delivers and gives the shard back.
	 */
	void stop() {
		this.stopping = true;
	}

	private Optional<Claim> next() {
		return this.stopping ? Optional.empty() : this.queue.claim(WHO, Set.of());
	}

	private void work(Claim claim) {
		this.current.set(claim.lease());
		try {
			PoolRenderer renderer = new PoolRenderer(this.generators.of(claim.generatorSha256()), claim);
			for (Span missing : claim.missing()) {
				deliver(claim, renderer, missing);
			}
			if (this.stopping) {
				this.queue.giveBack(claim.lease());
			}
			else {
				this.queue.finish(claim.lease());
			}
		}
		catch (UnusableGenerator | WrongDelivery ex) {
			this.queue.fail(claim.lease(), String.valueOf(ex.getMessage()));
		}
		catch (LeaseLost ex) {
			log.info(ex.getMessage());
		}
		finally {
			this.current.set(null);
		}
	}

	private void deliver(Claim claim, PoolRenderer renderer, Span missing) {
		int first = missing.first();
		while (first <= missing.last() && !this.stopping) {
			int end = Math.min(missing.last() + 1, first + this.properties.batch());
			List<Raster> images = new ArrayList<>();
			for (int k = first; k < end && !(this.stopping && k > first); k++) {
				images.add(renderer.image(k));
			}
			this.queue.deliver(claim.lease(), first, images);
			first += images.size();
		}
	}

}
