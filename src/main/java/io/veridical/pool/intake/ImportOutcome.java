package io.veridical.pool.intake;

import java.util.List;
import java.util.UUID;

import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.StorageFull;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.UnusableUpload;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import: a pool, or the reason why there is none.
 *
 * @param poolId null if nothing was imported
 * @param detail why nothing was imported, in English; null if something was
 * @param code the key of that sentence in the messages; null if there is only the English
 * one
 * @param bad files that are wrong, the first twenty
 * @param more how many more are wrong
 */
record ImportOutcome(@Nullable UUID poolId, int images, int duplicates, List<String> leftOut, @Nullable String detail,
		@Nullable String code, List<BadEntry> bad, int more) {

	ImportOutcome {
		leftOut = List.copyOf(leftOut);
		bad = List.copyOf(bad);
	}

	static ImportOutcome of(ImportReport report) {
		return new ImportOutcome(report.poolId(), report.images(), report.duplicates(), report.leftOut(), null, null,
				List.of(), 0);
	}

	static ImportOutcome of(RuntimeException failure) {
		String detail = String.valueOf(failure.getMessage());
		if (failure instanceof UnusableUpload unusable) {
			return refused(detail, "pool.form.file.unusable", unusable.getEntries(), unusable.getMore());
		}
		if (failure instanceof PoolNameTaken) {
			return refused(detail, "pool.form.name.taken", List.of(), 0);
		}
		return refused(detail, (failure instanceof StorageFull) ? "pool.import.full" : null, List.of(), 0);
	}

	static ImportOutcome cancelled() {
		return refused("The import was cancelled; nothing was imported", "pool.import.cancelled", List.of(), 0);
	}

	/** What was to be read is not on the server any more. */
	static ImportOutcome gone(String source) {
		return refused("The server was stopped during the import, and '%s' is not there any more; send it again"
			.formatted(source), "pool.import.gone", List.of(), 0);
	}

	private static ImportOutcome refused(String detail, @Nullable String code, List<BadEntry> bad, int more) {
		return new ImportOutcome(null, 0, 0, List.of(), detail, code, bad, more);
	}

}
