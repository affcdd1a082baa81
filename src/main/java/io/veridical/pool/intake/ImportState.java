package io.veridical.pool.intake;

import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param name of the pool that it makes
 * @param source what the researcher calls the archive or the folder
 * @param of how many files it holds; 0 until that is known
 * @param done how many of them were read
 * @param outcome null while it runs
 */
record ImportState(UUID id, String name, Truth truth, String source, int done, int of, Instant createdAt,
		@Nullable ImportOutcome outcome) {

	boolean isFinished() {
		return this.outcome != null;
	}

}
