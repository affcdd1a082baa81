package io.veridical.sweep;

import java.util.List;
import java.util.UUID;

import io.veridical.sampling.Generator;

/**
 * A series of pools of one generator, the least truncated first.
 */
record Sweep(UUID series, Generator generator, List<Step> steps) {

	/**
	 * Returns how many images there are, over all pools.
	 */
	public int made() {
		return this.steps.stream().mapToInt((step) -> step.job().getMade()).sum();
	}

	/**
	 * Returns how many images there will be.
	 */
	public int wanted() {
		return this.steps.stream().mapToInt((step) -> step.job().getWanted()).sum();
	}

	/**
	 * Whether nothing more will happen.
	 */
	public boolean isOver() {
		return this.steps.stream().allMatch((step) -> step.job().isOver());
	}

	/**
	 * Whether all pools are there.
	 */
	public boolean isComplete() {
		return this.steps.stream().allMatch((step) -> step.pool().isComplete());
	}

	/**
	 * Returns the ids of the pools.
	 */
	public List<UUID> pools() {
		return this.steps.stream().map((step) -> step.pool().getId()).toList();
	}

	/**
	 * Whether the images are so small that enlarging them must show their pixels.
	 */
	public boolean isSmall() {
		return this.generator.getManifest().width() < 64 && this.generator.getManifest().height() < 64;
	}

}
