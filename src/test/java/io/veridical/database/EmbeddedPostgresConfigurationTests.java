package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the server lives and dies with the application.
 */
class EmbeddedPostgresConfigurationTests {

	private final Path folder;

	private final ApplicationContextRunner application;

	EmbeddedPostgresConfigurationTests(@TempDir Path directory) {
		this.folder = ServerFolders.in(directory);
		this.application = new ApplicationContextRunner().withUserConfiguration(EmbeddedPostgresConfiguration.class)
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("veridical.data-dir=" + this.folder.getParent());
	}

	@AfterEach
	void unlink() throws IOException {
		ServerFolders.unlink(this.folder);
	}

	@Test
	void databaseThatIsNamedTakesThePlaceOfTheEmbeddedOne() {
		this.application.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/veridical")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(DataSource.class);
				assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
			});
		assertThat(this.folder.resolve("18")).doesNotExist();
	}

	@Test
	void emptyNameIsNoName() {
		this.application.withPropertyValues("spring.datasource.url=").run((context) -> {
			assertThat(context).hasSingleBean(EmbeddedPostgres.class);
			JdbcClient client = JdbcClient.create(context.getBean(DataSource.class));
			assertThat(client.sql("select current_user || ' in ' || current_database()").query(String.class).single())
				.isEqualTo("veridical in veridical");
			assertThat(PostmasterFile.in(this.folder.resolve("18"))).isPresent();
		});
	}

	@Test
	void propertiesOutOfRangeAreRefused() {
		this.application.withPropertyValues("veridical.postgres.port=65536")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("veridical.postgres.port"));
		this.application.withPropertyValues("veridical.postgres.start-timeout=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("veridical.postgres.start-timeout"));
	}

	@Test
	void terminatedApplicationClosesItsPoolAndThenTheServer() throws Exception {
		try (ChildProcess application = start()) {
			application.await("storing");
			application.terminate();

			assertThat(application.listenToTheEnd())
				.filteredOn((line) -> line.contains("Shutdown completed") || line.contains("Stopped the database"))
				.satisfiesExactly((line) -> assertThat(line).contains("HikariPool"),
						(line) -> assertThat(line).contains("Stopped the database in " + this.folder));
		}
		assertThat(this.folder.resolve("18/postmaster.pid")).doesNotExist();
		assertThat(this.folder.resolve("server.log")).content().contains("database system is shut down");
	}

	@Test
	void refusedStartSaysWhyAndWhatToDoWithoutAStackTrace() throws Exception {
		Files.createDirectories(this.folder.resolve("16"));
		Files.writeString(this.folder.resolve("16/PG_VERSION"), "16\n");

		try (ChildProcess application = start()) {
			List<String> said = application.listenToTheEnd();

			assertThat(said)
				.anyMatch((line) -> line
					.startsWith("The data in " + this.folder.resolve("16") + " was written by PostgreSQL 16"))
				.anyMatch((line) -> line.contains("set VERIDICAL_DATA_DIR to another folder"))
				.noneMatch((line) -> line.startsWith("\tat "));
		}
	}

	private ChildProcess start() throws IOException {
		return ChildProcess.start(StoringApplication.class, "--spring.main.web-application-type=none",
				"--veridical.data-dir=" + this.folder.getParent());
	}

}
