package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.veridical.account.Audit;
import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.upload.UnusableUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Imports that nobody has to wait for. One whose process fell silent is done again from
 * its beginning, by the next process that notices: until its end nothing of it is seen.
 */
@Service
class BackgroundImports {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundImports.class);

	private static final Duration SILENCE = Duration.ofSeconds(15);

	private static final int LISTED = 100;

	private final PoolImport imports;

	private final ImportRows rows;

	private final ThreadPoolTaskExecutor executor;

	private final Audit audit;

	private final Clock clock;

	private final Map<UUID, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

	BackgroundImports(PoolImport imports, ImportRows rows, @Qualifier("importExecutor") ThreadPoolTaskExecutor executor,
			Audit audit, Clock clock) {
		this.imports = imports;
		this.rows = rows;
		this.executor = executor;
		this.audit = audit;
		this.clock = clock;
	}

	/** Begins an import; its archive belongs to it from now on. */
	void start(ImportOrder order) {
		this.rows.insert(order, this.clock.instant());
		note("pool.import-started", order);
		run(order);
	}

	/** The latest imports, newest first. */
	List<ImportState> latest() {
		return this.rows.latest(LISTED);
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

	/**
	 * Cancels an import: there will be no pool.
	 * @throws ImportFinished if it is over
	 */
	void cancel(UUID id) {
		ImportOrder order = this.rows.order(id).orElseThrow(() -> new NoSuchElementException("No import " + id));
		if (!this.rows.finish(id, ImportStatus.CANCELLED, ImportOutcome.cancelled(), this.clock.instant())) {
			throw new ImportFinished(state(id, Duration.ZERO));
		}
		note("pool.import-cancelled", order);
		drop(order);
	}

	/** Says which imports go on here, and goes on with those that nobody is at. */
	@Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void keep() {
		this.rows.hear(List.copyOf(this.underWay.keySet()), this.clock.instant());
		goOn();
	}

	@EventListener(ApplicationReadyEvent.class)
	void goOn() {
		Instant now = this.clock.instant();
		for (ImportOrder order : this.rows.silent(now.minus(SILENCE))) {
			if (!this.underWay.containsKey(order.id()) && this.rows.takeOver(order.id(), now.minus(SILENCE), now)) {
				if (Files.exists(order.place())) {
					run(order);
				}
				else {
					this.rows.finish(order.id(), ImportStatus.FAILED, ImportOutcome.gone(order.source()), now);
				}
			}
		}
	}

	private void run(ImportOrder order) {
		CompletableFuture<Void> end = new CompletableFuture<>();
		this.underWay.put(order.id(), end);
		this.executor.execute(() -> {
			try {
				this.rows.within(order, () -> take(order));
			}
			finally {
				this.underWay.remove(order.id());
				end.complete(null);
			}
		});
	}

	private void take(ImportOrder order) {
		try {
			ImportProgress news = new ImportNews(order.id(), this.rows, this.clock, this::isStopping);
			news.read(0, 0);
			read(order, news);
		}
		catch (ImportCancelled ex) {
			logger.info("The import of {} was cancelled", order.source());
		}
		catch (RuntimeException ex) {
			// a stop interrupts the thread, which shows as a fault of the disk
			if (isStopping()) {
				logger.info("{} will be imported at the next start", order.source());
				return;
			}
			logger.info("{} was not imported: {}", order.source(), ex.getMessage());
			this.rows.finish(order.id(), isInItsFiles(ex) ? ImportStatus.REFUSED : ImportStatus.FAILED,
					ImportOutcome.of(ex), this.clock.instant());
		}
		drop(order);
	}

	private void note(String action, ImportOrder order) {
		this.audit.changed(action, "pool", order.id().toString(), order.name(), Map.of(),
				Map.of("source", order.source(), "truth", order.truth()));
	}

	private static boolean isInItsFiles(RuntimeException failure) {
		return failure instanceof UnusableUpload || failure instanceof PoolNameTaken;
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

	private static void drop(ImportOrder order) {
		if (order.kind() == ImportOrder.Kind.ARCHIVE) {
			try {
				Files.deleteIfExists(order.place());
			}
			catch (IOException ex) {
				logger.warn("{} is not needed any more and cannot be deleted", order.place(), ex);
			}
		}
	}

}
