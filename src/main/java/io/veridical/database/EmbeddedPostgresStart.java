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

	private static final long PAUSE_MILLIS = 100;

	private static final String WRONG_PASSWORD = "28P01";

	private final DataFolder folder;

	private final EmbeddedPostgresProperties properties;

	private final long deadline;

	EmbeddedPostgresStart(DataFolder folder, EmbeddedPostgresProperties properties) {
		this.folder = folder;
		this.properties = properties;
		this.deadline = System.nanoTime() + properties.startTimeout().toNanos();
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
		if (!lock.enter(this.properties.startTimeout())) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"that has been starting or stopping its database for %d s"
						.formatted(this.properties.startTimeout().toSeconds()));
		}
		ServerPrograms programs = programs();
		Optional<ServerAddress> running = findRunning(programs);
		ServerAddress address = running.isPresent() ? running.get() : start(programs, lock);
		address.requireDatabase();
		logger.info("Database: PostgreSQL {} on {}, {}, data in {}", address.version(), address,
				running.isPresent() ? "found running" : "started", programs.data());
		lock.sit();
		lock.leave();
		return new EmbeddedPostgres(this.folder, lock, programs, address);
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

	private Optional<ServerAddress> findRunning(ServerPrograms programs)
			throws IOException, SQLException, InterruptedException {
		Optional<PostmasterFile> file = living(programs.data());
		while (file.isPresent()) {
			ServerAddress address = new ServerAddress(file.get().port(), this.folder.password());
			if (answers(address)) {
				return Optional.of(address);
			}
			pause("The database server (process %d) runs but does not answer".formatted(file.get().process()));
			file = living(programs.data());
		}
		return Optional.empty();
	}

	private Optional<PostmasterFile> living(Path data) throws IOException {
		Optional<PostmasterFile> file = PostmasterFile.in(data).filter(PostmasterFile::isAlive);
		if (file.isPresent() && !file.get().serves(data)) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"or is a copy of %s, whose database runs (process %d)".formatted(file.get().data(),
							file.get().process()));
		}
		return file;
	}

	private ServerAddress start(ServerPrograms programs, FolderLock lock)
			throws IOException, SQLException, InterruptedException {
		if (!lock.isUnused()) {
			throw new DatabaseStartFailure.FolderInUse(this.folder.path(),
					"whose database cannot be reached from here");
		}
		this.folder.handTo(programs.account(), programs.major());
		if (!Files.exists(programs.data())) {
			this.folder.requireRoom(DataFolder.MEGABYTES_OF_DATA);
			logger.info("First start: making an empty database in {}, which takes some seconds", programs.data());
			this.folder.makePassword();
			this.folder.handTo(programs.account(), programs.major());
			programs.initialise();
		}
		this.folder.log().turnOver();
		PostmasterFile.forgetIfReused(programs.data());
		ServerAddress address = new ServerAddress(startOnAnyPort(programs), this.folder.password());
		if (!answers(address)) {
			throw new DatabaseStartFailure.ServerFailed("The database started but does not answer", "",
					this.folder.log().path());
		}
		this.folder.dropOtherBinaries(programs.home());
		return address;
	}

	private int startOnAnyPort(ServerPrograms programs) throws IOException, InterruptedException {
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
				if (!ex.isAboutRemainsOfAKilledServer()) {
					throw ex;
				}
				pause("Processes of a killed database server are still there");
			}
		}
	}

	private boolean answers(ServerAddress address) {
		try {
			address.version();
			return true;
		}
		catch (SQLException ex) {
			if (WRONG_PASSWORD.equals(ex.getSQLState())) {
				throw new DatabaseStartFailure.PasswordLost(this.folder.passwordFile(), "is not the database's");
			}
			return false;
		}
	}

	private void pause(String waitingFor) throws InterruptedException {
		if (System.nanoTime() - this.deadline > 0) {
			throw new DatabaseStartFailure.ServerFailed(waitingFor, "", this.folder.log().path());
		}
		Thread.sleep(PAUSE_MILLIS);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
