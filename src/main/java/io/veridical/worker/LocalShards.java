package io.veridical.worker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.LeaseLost;
import io.veridical.sampling.MissingImages;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.WrongDelivery;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The queue of this process.
 */
@Component
@Profile("!worker")
class LocalShards implements ShardSource {

	private static final String NAME = "built-in " + ProcessHandle.current().pid();

	private final SamplingQueue queue;

	private final GeneratorFiles files;

	LocalShards(SamplingQueue queue, GeneratorFiles files) {
		this.queue = queue;
		this.files = files;
	}

	@Override
	public Optional<Claim> claim(String device) {
		return this.queue.claim(new WorkerIdentity(NAME, "built-in", device), Set.of());
	}

	@Override
	public void hear(UUID lease) {
		asWorkersSayIt(() -> this.queue.hear(lease));
	}

	@Override
	public void deliver(UUID lease, int first, Iterable<Raster> images) {
		asWorkersSayIt(() -> this.queue.deliver(lease, first, images));
	}

	@Override
	public void finish(UUID lease) {
		asWorkersSayIt(() -> this.queue.finish(lease));
	}

	@Override
	public void fail(UUID lease, String reason) {
		asWorkersSayIt(() -> this.queue.fail(lease, reason));
	}

	@Override
	public void giveBack(UUID lease) {
		asWorkersSayIt(() -> this.queue.giveBack(lease));
	}

	private static void asWorkersSayIt(Runnable call) {
		try {
			call.run();
		}
		catch (LeaseLost | MissingImages ex) {
			throw new ShardLost(String.valueOf(ex.getMessage()));
		}
		catch (WrongDelivery ex) {
			throw new RefusedImages(String.valueOf(ex.getMessage()));
		}
	}

	@Override
	public Path generator(String sha256) {
		return this.files.verified(sha256);
	}

	// Raters come first.
	@Override
	public int threads(int processors) {
		return 1;
	}

	@Override
	public String text() {
		return "the jobs of this server";
	}

}
