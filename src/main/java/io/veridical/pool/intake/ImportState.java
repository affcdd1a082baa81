package io.veridical.pool.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param name of the pool that it makes
 * @param source what the researcher calls the archive or the folder
 * @param done how many of its files were read
 * @param of how many files it holds; 0 until that is known
 * @param stored how many of the images are in the store
 * @param outcome null while it runs
 */
record ImportState(UUID id, String name, Truth truth, String source, ImportStatus status, int done, int of, int stored,
		Instant createdAt, @Nullable ImportOutcome outcome) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	@JsonIgnore
	public boolean isFinished() {
		return this.status != ImportStatus.RUNNING;
	}

	/** Whether every file was read, and images are on their way to the store. */
	@JsonIgnore
	public boolean isStoring() {
		return !isFinished() && this.of > 0 && this.done == this.of;
	}

	/** When it began, in minutes of UTC. */
	@JsonIgnore
	public String getBegun() {
		return this.createdAt.atOffset(ZoneOffset.UTC).format(MINUTES);
	}

	/** Each file is read and stored: two steps. */
	@JsonIgnore
	public int getSteps() {
		return Math.max(1, 2 * this.of);
	}

	@JsonIgnore
	public int getStepsDone() {
		return this.done + this.stored;
	}

}
