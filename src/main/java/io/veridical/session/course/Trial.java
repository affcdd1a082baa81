package io.veridical.session.course;

import java.util.UUID;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One image to be judged in its place in a session.
 *
 * @param id a random name that says nothing of the image
 * @param number its place in the plan, from 1, practice first
 * @param block 0 in practice, from 1 on in the main trials; null in reserve, and where
 * there is no limit of time
 * @param truth what the image counts as
 * @param kind of a catch trial; null of any other
 * @param repeats the number of the trial whose image comes again; null unless one does
 */
public record Trial(UUID id, int number, Phase phase, @Nullable Integer block, UUID imageId, Truth truth,
		@Nullable CatchKind kind, @Nullable Integer repeats) {

	/** One that is no catch trial. */
	public Trial(UUID id, int number, Phase phase, @Nullable Integer block, UUID imageId, Truth truth) {
		this(id, number, phase, block, imageId, truth, null, null);
	}

	boolean isCatch() {
		return this.kind != null;
	}

}
