package io.veridical.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh database on the one server that all tests of this process share; it is gone
 * with the process.
 *
 * @param url its JDBC address
 * @param username its owner
 * @param password the owner's password
 */
public record TestDatabase(String url, String username, String password) {

	private static final Path FOLDER = Path.of("target", "test-database");

	private static final String PREFIX = "test_" + ProcessHandle.current().pid() + "_";

	private static final String TEMPLATE = PREFIX + "template";

	private static int made;

	/** Makes a database with all migrations applied and no rows. */
	public static TestDatabase migrated() {
		return make(TEMPLATE);
	}

	/** Makes a database without a table. */
	public static TestDatabase empty() {
		return make("template0");
	}

	/** The shared server once more; it stops when everybody who has it has closed it. */
	static EmbeddedPostgres server() {
		return EmbeddedPostgres.start(FOLDER, new EmbeddedPostgresProperties(0, Duration.ofMinutes(3), false));
	}

	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.username, this.password);
	}

	private static synchronized TestDatabase make(String template) {
		ServerAddress server = Server.ADDRESS;
		String name = PREFIX + ++made;
		Server.client(server)
			.sql("create database %s template %s owner %s".formatted(name, template, ServerAddress.USER))
			.update();
		return new TestDatabase(server.url(name), ServerAddress.USER, server.password());
	}

	/** Started with the first database that a test asks for. */
	private static final class Server {

		static final ServerAddress ADDRESS = start();

		private static ServerAddress start() {
			EmbeddedPostgres postgres = server();
			Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
			ServerAddress server = postgres.address();
			JdbcClient client = client(server);
			leftBehind(client).forEach((name) -> client.sql("drop database " + name + " with (force)").update());
			client.sql("create database %s owner %s".formatted(TEMPLATE, ServerAddress.USER)).update();
			Flyway.configure()
				.dataSource(server.url(TEMPLATE), ServerAddress.USER, server.password())
				.locations("classpath:db/migration")
				.load()
				.migrate();
			return server;
		}

		private static JdbcClient client(ServerAddress server) {
			return JdbcClient.create(new DriverManagerDataSource(server.url(ServerAddress.FIRST_DATABASE),
					ServerAddress.SUPERUSER, server.password()));
		}

		/** The databases of processes that are gone, or that had this one's number. */
		private static List<String> leftBehind(JdbcClient client) {
			return client.sql("select datname from pg_database where datname ~ '^test_[0-9]+_'")
				.query(String.class)
				.list()
				.stream()
				.filter((name) -> name.startsWith(PREFIX)
						|| ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty())
				.toList();
		}

	}

}
