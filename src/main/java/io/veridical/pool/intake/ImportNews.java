package io.veridical.pool.intake;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Tells the database how far an import is, and hears from it that it was cancelled.
 */
class ImportNews implements ImportProgress {

	private static final int TOLD_EVERY = 20;

	private final UUID id;

	private final ImportRows rows;

	private final Clock clock;

	private final BooleanSupplier stopping;

	/**
	 * Makes the news of an import.
	 * @param stopping whether the application is about to end
	 */
	ImportNews(UUID id, ImportRows rows, Clock clock, BooleanSupplier stopping) {
		this.id = id;
		this.rows = rows;
		this.clock = clock;
		this.stopping = stopping;
	}

	@Override
	public void read(int done, int of) {
		if (isWorthTelling(done, of)) {
			goOnOnlyIf(this.rows.read(this.id, done, of));
		}
	}

	@Override
	public void stored(int done, int of) {
		if (isWorthTelling(done, of)) {
			goOnOnlyIf(this.rows.stored(this.id, done));
		}
	}

	// with the pool or not at all: a cancelled import leaves none, and one that a crash
	// ends here is not taken for one that made nothing
	@Override
	public void made(ImportReport report) {
		goOnOnlyIf(this.rows.finish(this.id, ImportStatus.DONE, ImportOutcome.of(report), this.clock.instant()));
	}

	private boolean isWorthTelling(int done, int of) {
		if (this.stopping.getAsBoolean()) {
			throw new CancellationException("The application stops");
		}
		return done % TOLD_EVERY == 0 || done == of;
	}

	private static void goOnOnlyIf(boolean running) {
		if (!running) {
			throw new ImportCancelled();
		}
	}

}
