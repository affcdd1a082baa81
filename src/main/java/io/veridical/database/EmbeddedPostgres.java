package io.veridical.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a folder of one's own. It is a process beside the application:
 * it outlives a killed application and is found again by the next one; it may serve
 * several applications, and stops with the last.
 */
final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

	/**
	 * File locks belong to the process, so within one process a folder is opened once and
	 * its uses are counted.
	 */
	private static final Map<Path, EmbeddedPostgres> OPEN = new HashMap<>();

	private final DataFolder folder;

	private final FolderLock lock;

	private final ServerPrograms programs;

	private final ServerAddress address;

	private int uses;

	EmbeddedPostgres(DataFolder folder, FolderLock lock, ServerPrograms programs, ServerAddress address) {
		this.folder = folder;
		this.lock = lock;
		this.programs = programs;
		this.address = address;
	}

	/**
	 * Starts the server, or takes over the one that runs.
	 * @param path the folder; made if it is not there
	 * @param properties how to run the server
	 * @return the server, ready for connections; to be closed
	 */
	static EmbeddedPostgres start(Path path, EmbeddedPostgresProperties properties) {
		DataFolder folder = DataFolder.at(path);
		synchronized (OPEN) {
			EmbeddedPostgres postgres = OPEN.get(folder.path());
			if (postgres == null) {
				postgres = new EmbeddedPostgresStart(folder, properties).run();
				OPEN.put(folder.path(), postgres);
			}
			postgres.uses++;
			return postgres;
		}
	}

	ServerAddress address() {
		return this.address;
	}

	@Override
	public void close() {
		synchronized (OPEN) {
			if (--this.uses == 0) {
				OPEN.remove(this.folder.path());
				leave();
			}
		}
	}

	private void leave() {
		try (this.lock) {
			boolean entered = this.lock.enter(Deadline.in(this.programs.patience()));
			this.lock.stand();
			if (!entered || !this.lock.isUnused()) {
				logger.info("Leaving the database in {} to the other Veridical that uses it", this.folder.path());
				return;
			}
			Command stopped = this.programs.stop();
			if (stopped.succeeded()) {
				logger.info("Stopped the database in {}", this.folder.path());
			}
			else {
				logger.warn("The database in {} could not be stopped; the next start takes it over. It said: {}",
						this.folder.path(), stopped.output().strip());
			}
		}
		catch (IOException ex) {
			logger.warn("The database in {} could not be stopped; the next start takes it over", this.folder.path(),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
