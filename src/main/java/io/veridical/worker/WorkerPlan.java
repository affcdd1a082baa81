package io.veridical.worker;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What this process is going to run where.
 */
@Component
class WorkerPlan {

	private final ShardSource source;

	private final OnnxRuntime runtime;

	private final WorkerProperties properties;

	WorkerPlan(ShardSource source, OnnxRuntime runtime, WorkerProperties properties) {
		this.source = source;
		this.runtime = runtime;
		this.properties = properties;
	}

	/**
	 * Returns how many threads run networks, each on its own shard.
	 */
	int threads() {
		if (this.properties.threads() > 0) {
			return this.properties.threads();
		}
		return this.runtime.device().isGpu() ? 1
				: Math.max(1, this.source.threads(Runtime.getRuntime().availableProcessors()));
	}

	/**
	 * Returns it in a line for the log.
	 */
	String text() {
		return "Sampling %s on %s: threads %d, vectors a run %s, images a delivery %d, at most %d MB under way"
			.formatted(this.source.text(), this.runtime.text(), threads(),
					this.runtime.device().isGpu() ? "found by trial" : MicroBatch.SIZE, this.properties.batch(),
					DataSize.ofBytes(this.properties.underway()).toMegabytes());
	}

}
