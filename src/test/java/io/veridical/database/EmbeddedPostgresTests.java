package io.veridical.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The server on folders in the states in which people leave them.
 */
class EmbeddedPostgresTests {

	private final Path directory;

	private final Path folder;

	EmbeddedPostgresTests(@TempDir Path directory) {
		this.directory = directory;
		this.folder = ServerFolders.in(directory);
	}

	@AfterEach
	void unlink() throws IOException {
		ServerFolders.unlink(this.folder);
	}

	@Test
	void serverKeepsRowsSafeAndStrangersOut() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.DURABLE)) {
			JdbcClient client = client(postgres.address(), ServerAddress.SUPERUSER);
			assertThat(List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
				.allSatisfy((setting) -> assertThat(show(client, setting)).as(setting).isEqualTo("on"));
			assertThat(show(client, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(show(client, "unix_socket_directories")).isEmpty();
			assertThat(client.sql("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'")
				.query(Long.class)
				.single()).isZero();
			assertThat(client.sql(
					"select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = current_database()")
				.query(String.class)
				.single()).isEqualTo("b C.UTF-8 UTF8");

			ServerAddress stranger = new ServerAddress(postgres.address().port(), "guessed");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> stranger.connect(ServerAddress.USER, ServerAddress.DATABASE).close())
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
		assertThat(permissions(this.folder)).isEqualTo("rwx------");
		assertThat(permissions(this.folder.resolve("password"))).isEqualTo("rw-------");
	}

	@Test
	void applicationOwnsItsDatabaseAndNothingElse() throws SQLException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			execute(postgres.address(), "create schema mine");

			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> execute(postgres.address(), "copy (select 1) to program 'cat'"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).as("insufficient privilege").isEqualTo("42501"));
		}
	}

	@Test
	void rowsAreThereAtTheSecondStart() throws SQLException {
		String password;
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			password = postgres.address().password();
			execute(postgres.address(), "create table kept (id int)", "insert into kept values (7)");
		}
		assertThat(this.folder.resolve("18/postmaster.pid")).doesNotExist();

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			assertThat(client(postgres.address(), ServerAddress.USER).sql("select id from kept")
				.query(Integer.class)
				.single()).isEqualTo(7);
			assertThat(postgres.address().password()).isEqualTo(password).hasSize(32); // 24
																						// bytes
																						// in
																						// base
																						// 64
		}
	}

	@Test
	void serverStopsWhenItsLastUseIsClosed() throws SQLException {
		EmbeddedPostgres one = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING);
		EmbeddedPostgres other = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING);
		one.close();
		execute(other.address(), "select 1");
		other.close();

		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(other.address(), "select 1"));
	}

	@Test
	void startGoesOnWhereOneWasCutOff() throws IOException, SQLException {
		Files.createDirectories(this.folder.resolve("18.new/base"));
		Files.writeString(this.folder.resolve("18.new/PG_VERSION"), "18");
		Files.writeString(this.folder.resolve("password"), "of the first attempt");

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			execute(postgres.address(), "select 1");
		}
		assertThat(this.folder.resolve("18.new")).doesNotExist();
	}

	@Test
	void dataThatOthersMayReadIsClosedToThemAgain() throws IOException, SQLException {
		EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING).close();
		for (String name : List.of("", "18", "password")) {
			Files.setPosixFilePermissions(this.folder.resolve(name), PosixFilePermissions.fromString("rwxrwxrwx"));
		}

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			execute(postgres.address(), "select 1");
		}
		assertThat(permissions(this.folder.resolve("18"))).isEqualTo("rwx------");
		assertThat(permissions(this.folder.resolve("password"))).isEqualTo("rw-------");
	}

	@Test
	void processNumberThatNowBelongsToAnotherProgramIsNoServer() throws IOException, SQLException {
		EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING).close();
		// as a killed container leaves it, whose numbers begin at 1 again
		Files.writeString(this.folder.resolve("18/postmaster.pid"), "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n"
			.formatted(ProcessHandle.current().pid(), this.folder.resolve("18")));

		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			execute(postgres.address(), "select 1");
		}
	}

	@Test
	void otherMajorVersionIsRefusedAndLeftAlone() throws IOException {
		Files.createDirectories(this.folder.resolve("17"));
		Files.writeString(this.folder.resolve("17/PG_VERSION"), "17\n");

		assertThatExceptionOfType(DatabaseStartFailure.OtherMajorVersion.class)
			.isThrownBy(() -> EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING))
			.withMessage(
					"The data in %s was written by PostgreSQL 17, but this Veridical brings PostgreSQL 18, which cannot read it.",
					this.folder.resolve("17"))
			.satisfies((ex) -> assertThat(ex.remedy()).contains("SPRING_DATASOURCE_URL", "VERIDICAL_DATA_DIR"));
		assertThat(this.folder.resolve("18")).doesNotExist();
	}

	@Test
	void fileInPlaceOfTheFolderIsRefused() throws IOException {
		Path file = Files.writeString(this.directory.resolve("file"), "mine");

		assertThatExceptionOfType(DatabaseStartFailure.FolderNotUsable.class)
			.isThrownBy(() -> EmbeddedPostgres.start(file.resolve("postgres"), ServerFolders.FLEETING))
			.withMessageContaining("cannot be used");
		assertThat(file).hasContent("mine");
	}

	@Test
	void folderNameThatAShellWouldReadIsRefused() {
		assertThatExceptionOfType(DatabaseStartFailure.FolderNotUsable.class)
			.isThrownBy(() -> EmbeddedPostgres.start(this.directory.resolve("$HOME"), ServerFolders.FLEETING))
			.withMessageContaining("a dollar sign");
	}

	@Test
	void folderNameThatTheSystemCannotWriteIsRefused() {
		// zero ends a name on every Unix; Chinese names fail alike where the locale is
		// POSIX
		assertThatExceptionOfType(DatabaseStartFailure.FolderNameNotWritable.class)
			.isThrownBy(() -> DataFolder.within("zero\0"))
			.satisfies((ex) -> assertThat(ex.remedy()).contains("LC_ALL=C.UTF-8"));
	}

	@Test
	void missingPasswordIsNamed() throws IOException {
		EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING).close();
		Files.delete(this.folder.resolve("password"));

		assertThatExceptionOfType(DatabaseStartFailure.PasswordLost.class)
			.isThrownBy(() -> EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING))
			.withMessageContaining(this.folder.resolve("password") + ", is missing");
	}

	@Test
	void fixedPortThatIsTakenIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			EmbeddedPostgresProperties properties = new EmbeddedPostgresProperties(taken.getLocalPort(),
					Duration.ofMinutes(2), false);

			assertThatExceptionOfType(DatabaseStartFailure.PortTaken.class)
				.isThrownBy(() -> EmbeddedPostgres.start(this.folder, properties))
				.withMessageContaining("port " + taken.getLocalPort());
		}
	}

	private static String show(JdbcClient client, String setting) {
		return client.sql("show " + setting).query(String.class).single();
	}

	private static JdbcClient client(ServerAddress address, String user) {
		return JdbcClient
			.create(new DriverManagerDataSource(address.url(ServerAddress.DATABASE), user, address.password()));
	}

	private static void execute(ServerAddress address, String... statements) throws SQLException {
		try (Connection connection = address.connect(ServerAddress.USER, ServerAddress.DATABASE);
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
