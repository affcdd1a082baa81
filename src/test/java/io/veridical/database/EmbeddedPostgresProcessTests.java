package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Applications that are killed, and applications that share a folder.
 */
class EmbeddedPostgresProcessTests {

	private final Path directory;

	private final Path folder;

	EmbeddedPostgresProcessTests(@TempDir Path directory) {
		this.directory = directory;
		this.folder = ServerFolders.in(directory);
	}

	@AfterEach
	void leaveNothingRunning() throws IOException {
		if (PostmasterFile.in(this.folder.resolve("18")).filter(PostmasterFile::isAlive).isPresent()) {
			killServer();
		}
		ServerFolders.unlink(this.folder);
	}

	@Test
	void startAfterAKilledApplicationTakesItsServerOver() throws Exception {
		int port;
		int acknowledged;
		try (ChildProcess application = start("insert")) {
			port = Integer.parseInt(application.await("ready"));
			awaitStored(application, 200);
			application.kill();
			acknowledged = application.last("stored");
		}

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.DURABLE)) {
			assertThat(postgres.address().port()).as("the same server").isEqualTo(port);
			assertThat(stored(postgres.address())).isBetween(acknowledged, acknowledged + 1);
		}
		assertThat(PostmasterFile.in(this.folder.resolve("18"))).as("stopped by its new owner").isEmpty();
	}

	@Test
	void startAfterEverythingWasKilledRecoversEveryAcknowledgedRow() throws Exception {
		int acknowledged;
		try (ChildProcess application = start("insert")) {
			application.await("ready");
			awaitStored(application, 200);
			killServer();
			application.kill();
			acknowledged = application.last("stored");
		}

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.DURABLE)) {
			assertThat(stored(postgres.address())).isBetween(acknowledged, acknowledged + 1);
		}
		assertThat(this.folder.resolve("server.log")).content().contains("automatic recovery in progress");
	}

	@Test
	void secondApplicationSharesTheServerAndTheLastOneStopsIt() throws Exception {
		try (ChildProcess first = start("wait")) {
			int port = Integer.parseInt(first.await("ready"));
			try (EmbeddedPostgres second = EmbeddedPostgres.start(this.folder, ServerFolders.DURABLE)) {
				assertThat(second.address().port()).isEqualTo(port);
				assertThat(first.end()).isZero();
				assertThat(second.address().version()).as("left running by the first").startsWith("18");
			}
		}
		assertThat(PostmasterFile.in(this.folder.resolve("18"))).isEmpty();
	}

	@Test
	void applicationsThatStartAtOnceMeetAtOneServer() throws Exception {
		try (ChildProcess one = start("wait"); ChildProcess other = start("wait")) {
			assertThat(one.await("ready")).isEqualTo(other.await("ready"));
			assertThat(one.end()).isZero();
			assertThat(other.end()).isZero();
		}
		assertThat(PostmasterFile.in(this.folder.resolve("18"))).isEmpty();
	}

	@Test
	void folderOfAnApplicationWhoseServerCannotBeReachedIsRefused() throws Exception {
		try (ChildProcess other = start("wait")) {
			other.await("ready");
			killServer();

			assertThatExceptionOfType(DatabaseStartFailure.FolderInUse.class)
				.isThrownBy(() -> EmbeddedPostgres.start(this.folder, ServerFolders.DURABLE))
				.withMessage(
						"The data folder %s is in use by another Veridical whose database cannot be reached from here.",
						this.folder);
		}
	}

	@Test
	void copyOfAFolderInUseIsRefused() throws Exception {
		Path copy = this.directory.resolve("copy");
		try (EmbeddedPostgres original = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			original.address().version();
			FileSystemUtils.copyRecursively(this.folder.resolve("18"), copy.resolve("18"));
			Files.copy(this.folder.resolve("password"), copy.resolve("password"));
			Files.createSymbolicLink(PostgresBinaries.forThisMachine().home(copy),
					PostgresBinaries.forThisMachine().home(this.folder));

			assertThatExceptionOfType(DatabaseStartFailure.FolderInUse.class)
				.isThrownBy(() -> EmbeddedPostgres.start(copy, ServerFolders.FLEETING))
				.withMessageContaining("is a copy of " + this.folder.resolve("18"));
		}
		finally {
			ServerFolders.unlink(copy);
		}
	}

	private ChildProcess start(String what) throws IOException {
		return ChildProcess.start(InsertingProgram.class, this.folder.toString(), what);
	}

	private static void awaitStored(ChildProcess application, int rows) throws IOException {
		while (Integer.parseInt(application.await("stored")) < rows) {
			continue;
		}
	}

	/** SIGKILL to the server and the processes it has. */
	private void killServer() throws IOException {
		ProcessHandle server = PostmasterFile.in(this.folder.resolve("18"))
			.flatMap((file) -> ProcessHandle.of(file.process()))
			.orElseThrow();
		var workers = server.children().toList();
		server.destroyForcibly();
		workers.forEach(ProcessHandle::destroyForcibly);
		server.onExit().join();
		workers.forEach((worker) -> worker.onExit().join());
	}

	private static int stored(ServerAddress address) throws SQLException {
		try (Connection connection = address.connect(ServerAddress.USER, ServerAddress.DATABASE);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("select count(*), max(id) from acknowledged")) {
			result.next();
			assertThat(result.getInt(1)).as("no gaps").isEqualTo(result.getInt(2));
			return result.getInt(1);
		}
	}

}
