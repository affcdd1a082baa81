package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Imports that nobody has to wait for. One that a stop of the application interrupted is
 * done again from its beginning at the next start: until its end nothing of it is seen.
 */
@Service
class BackgroundImports {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundImports.class);

	private static final int TOLD_EVERY = 20;

	private final PoolImport imports;

	private final ImportRows rows;

	private final ThreadPoolTaskExecutor executor;

	private final Clock clock;

	private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

	BackgroundImports(PoolImport imports, ImportRows rows, @Qualifier("importExecutor") ThreadPoolTaskExecutor executor,
			Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.executor = executor;
		this.clock = clock;
	}

	/** Begins an import; its archive belongs to it from now on. */
	void start(ImportOrder order) {
		this.rows.insert(order, this.clock.instant());
		run(order);
	}

	/**
	 * How far an import is.
	 * @param patience how long to wait for its end
	 * @throws NoSuchElementException if there is none
	 */
	ImportState state(UUID id, Duration patience) {
		CompletableFuture<Void> end = this.underWay.get(id);
		if (end != null) {
			try {
				end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException | ExecutionException ex) {
				// the state says how far it is
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return this.rows.find(id).orElseThrow(() -> new NoSuchElementException("No import " + id));
	}

	// what lies on the disk of another replica is that one's to go on with
	@EventListener(ApplicationReadyEvent.class)
	void goOn() {
		this.rows.running().stream().filter((order) -> Files.exists(order.place())).forEach(this::run);
	}

	private void run(ImportOrder order) {
		CompletableFuture<Void> end = new CompletableFuture<>();
		this.underWay.put(order.id(), end);
		this.executor.execute(() -> {
			try {
				take(order);
			}
			finally {
				this.underWay.remove(order.id());
				end.complete(null);
			}
		});
	}

	private void take(ImportOrder order) {
		try {
			ImportProgress progress = (done, of) -> {
				if (isStopping()) {
					throw new CancellationException();
				}
				if (done % TOLD_EVERY == 0) {
					this.rows.move(order.id(), done, of);
				}
			};
			finish(order, ImportOutcome.of(read(order, progress)));
		}
		catch (RuntimeException ex) {
			// a stop interrupts the thread, which shows as a fault of the disk
			if (isStopping()) {
				logger.info("{} will be imported at the next start", order.source());
				return;
			}
			logger.info("{} was not imported: {}", order.source(), ex.getMessage());
			finish(order, ImportOutcome.of(ex));
		}
	}

	private boolean isStopping() {
		return this.executor.getThreadPoolExecutor().isShutdown();
	}

	private ImportReport read(ImportOrder order, ImportProgress progress) {
		return (order.kind() == ImportOrder.Kind.FOLDER)
				? this.imports.importFolder(order.name(), order.truth(), order.provenance(), order.place(), progress)
				: this.imports.importArchive(order.name(), order.truth(), order.provenance(), order.place(),
						order.source(), progress);
	}

	private void finish(ImportOrder order, ImportOutcome outcome) {
		this.rows.finish(order.id(), outcome, this.clock.instant());
		if (order.kind() == ImportOrder.Kind.ARCHIVE) {
			try {
				Files.deleteIfExists(order.place());
			}
			catch (IOException ex) {
				logger.warn("{} was read and cannot be deleted", order.place(), ex);
			}
		}
	}

}
