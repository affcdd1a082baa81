package io.veridical.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a folder, in whatever state it was left, to a server that answers.
 */
final class EmbeddedPostgresStart {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgresStart.class);

	private static final int ATTEMPTS = 3;

	private final DataFolder folder;

	private final EmbeddedPostgresProperties properties;

	private final Deadline deadline;

	EmbeddedPostgresStart(DataFolder folder, EmbeddedPostgresProperties properties) {
		this.folder = folder;
		this.properties = properties;
		this.deadline = Deadline.in(properties.startTimeout());
	}

	EmbeddedPostgres run() {
		this.folder.prepare();
		try {
			FolderLock lock = this.folder.lock();
			try {
				return run(lock);
			}
			catch (IOException | SQLException | InterruptedException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw this.folder.failure(ex);
		}
		catch (SQLException ex) {
			throw new DatabaseStartFailure.ServerFailed("The database does not answer as it should",
					String.valueOf(ex.getMessage()), this.folder.log().path());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while starting the database", ex);
		}
	}

	private EmbeddedPostgres run(FolderLock lock) throws IOException, SQLException, InterruptedException {
		if (!lock.enter(this.deadline)) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"that has been starting or stopping its database for %d s"
						.formatted(this.properties.startTimeout().toSeconds()));
		}
		ServerPrograms programs = programs();
		ServerSearch search = new ServerSearch(this.folder, this.deadline);
		Optional<ServerAddress> running = search.find(programs.data());
		if (running.isEmpty()) {
			prepare(programs, lock);
		}
		int port = running.isPresent() ? running.get().port() : start(programs);
		try {
			ServerAddress address = new ServerAddress(port, this.folder.password());
			if (!search.answers(address)) {
				throw new DatabaseStartFailure.ServerFailed("The database started but does not answer", "",
						this.folder.log().path());
			}
			address.requireDatabase();
			logger.info("Database: PostgreSQL {} on {}, {}, data in {}", address.version(), address,
					running.isPresent() ? "found running" : "started", programs.data());
			lock.sit();
			lock.leave();
			return new EmbeddedPostgres(this.folder, lock, programs, address);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			if (running.isEmpty()) {
				programs.stop();
			}
			throw ex;
		}
	}

	private ServerPrograms programs() throws IOException {
		PostgresBinaries binaries = PostgresBinaries.forThisMachine();
		Path home = binaries.home(this.folder.path());
		Optional<String> version = ServerPrograms.version(home);
		if (version.isEmpty()) {
			this.folder.requireRoom(DataFolder.MEGABYTES_OF_PROGRAMS);
			logger.info("Unpacking PostgreSQL into {}", home);
			binaries.unpack(home);
			version = ServerPrograms.version(home);
		}
		String major = version.orElseThrow(() -> new DatabaseStartFailure.ProgramsDoNotRun(home))
			.replaceFirst("\\D.*", "");
		this.folder.requireMajor(major);
		ServerAccount account = ServerAccount.choose(this.folder, this.folder.data(major));
		return new ServerPrograms(home, major, this.folder, account, this.properties);
	}

	/** Puts everything in place for the server, at the first start the cluster too. */
	private void prepare(ServerPrograms programs, FolderLock lock) throws IOException {
		if (!lock.isUnused()) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"whose database cannot be reached from here");
		}
		if (!Files.exists(programs.data())) {
			this.folder.requireRoom(DataFolder.MEGABYTES_OF_DATA);
			logger.info("First start: making an empty database in {}, which takes some seconds", programs.data());
			this.folder.makePassword();
			this.folder.handTo(programs.account(), programs.major());
			programs.initialise();
		}
		this.folder.log().turnOver();
		this.folder.handTo(programs.account(), programs.major());
		this.folder.dropOtherBinaries(programs.home());
		PostmasterFile.forgetIfReused(programs.data());
	}

	private int start(ServerPrograms programs) throws IOException, InterruptedException {
		for (int attempt = 1;; attempt++) {
			int port = (this.properties.port() != 0) ? this.properties.port() : freePort();
			try {
				programs.start(port);
				return port;
			}
			catch (DatabaseStartFailure.PortTaken ex) {
				if (this.properties.port() != 0 || attempt == ATTEMPTS) {
					throw ex;
				}
			}
			catch (DatabaseStartFailure.ServerFailed ex) {
				if (!ex.isAboutRemainsOfAKilledServer() || !this.deadline.pause()) {
					throw ex;
				}
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
