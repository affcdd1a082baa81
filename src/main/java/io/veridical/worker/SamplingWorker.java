package io.veridical.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Assignment;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.UnusableGenerator;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Works on sampling jobs, one after the other.
 */
@Component
class SamplingWorker {

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
	 * Works until no job waits.
	 */
	void workOff() {
		Optional<Assignment> assignment = next();
		while (assignment.isPresent()) {
			work(assignment.get());
			assignment = next();
		}
	}

	/**
	 * Says that the job at hand is being worked on.
	 */
	void beat() {
		UUID jobId = this.current.get();
		if (jobId != null) {
			this.queue.hear(jobId);
		}
	}

	/**
	 * Finishes the image at hand, delivers and gives the job back.
	 */
	void stop() {
		this.stopping = true;
	}

	private Optional<Assignment> next() {
		return this.stopping ? Optional.empty() : this.queue.claim(this.properties.lease());
	}

	private void work(Assignment assignment) {
		this.current.set(assignment.jobId());
		try {
			PoolRenderer renderer = new PoolRenderer(this.generators.of(assignment.generatorSha256()), assignment);
			int made = assignment.made();
			while (made < assignment.wanted() && !this.stopping) {
				made = deliver(assignment, renderer, made);
			}
			if (made < assignment.wanted()) {
				this.queue.giveBack(assignment.jobId());
			}
		}
		catch (UnusableGenerator ex) {
			this.queue.fail(assignment.jobId(), ex);
		}
		finally {
			this.current.set(null);
		}
	}

	private int deliver(Assignment assignment, PoolRenderer renderer, int first) {
		int end = Math.min(assignment.wanted(), first + this.properties.batch());
		List<Raster> images = new ArrayList<>();
		for (int k = first; k < end && !(this.stopping && k > first); k++) {
			images.add(renderer.image(k));
		}
		this.queue.deliver(assignment.jobId(), first, images);
		return first + images.size();
	}

}
