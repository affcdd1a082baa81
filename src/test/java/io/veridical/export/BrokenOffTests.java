package io.veridical.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import io.veridical.session.Fixtures;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a client sees when a download goes wrong, on a real connection.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=broken-off-tests-token")
class BrokenOffTests {

	private static final String LINE = "0123456789abcdef\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Downloads downloads;

	@Autowired
	private HikariDataSource pool;

	@Autowired
	private JdbcClient jdbc;

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void partOfAFileDoesNotPassForTheWhole() throws Exception {
		HttpResponse<InputStream> response = download(100_000);

		assertThat(response.statusCode()).isEqualTo(200);
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().transferTo(received));
		assertThat(received.toString(StandardCharsets.UTF_8)).startsWith(LINE).doesNotContain("problem", "<html");
	}

	@Test
	void whatGoesWrongBeforeTheFirstByteIsAProblem() throws Exception {
		HttpResponse<InputStream> response = download(10);

		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
	}

	@Test
	void errorOfTheDatabaseBreaksTheFileOffAndFreesTheConnection() throws Exception {
		HttpResponse<InputStream> response = get("copy", 0);

		assertThat(response.statusCode()).isEqualTo(200);
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> response.body().transferTo(received));
		assertThat(received.size()).isPositive();
		assertEveryConnectionWorks();
	}

	@Test
	void clientThatLeavesFreesTheConnection() throws Exception {
		HttpResponse<InputStream> response = get("left", 0);
		assertThat(response.body().read()).isEqualTo('n');
		response.body().close();

		assertThat(BrokenFileController.LEFT.get(1, TimeUnit.MINUTES)).hasRootCauseInstanceOf(IOException.class);
		assertEveryConnectionWorks();
	}

	@Test
	void downloadsLeaveHalfOfTheConnectionsToRaters() throws Exception {
		UUID campaign = Fixtures.of(this.context).live(Fixtures.small(), "a").getId();
		CompletableFuture<HttpResponse<String>> refused = new CompletableFuture<>();
		AtomicInteger connections = new AtomicInteger();

		whileDownloadsRun(campaign, this.pool.getMaximumPoolSize() / 2, () -> {
			refused.complete(this.client.send(request("/api/v1/campaigns/%s/judgements.csv".formatted(campaign)),
					BodyHandlers.ofString()));
			connections.set(this.jdbc.sql("select 1").query(Integer.class).single());
		});

		assertThat(connections).hasValue(1);
		assertThat(refused.join().statusCode()).isEqualTo(503);
		assertThat(refused.join().headers().firstValue("Retry-After")).hasValue("10");
		assertThat(refused.join().headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refused.join().body()).contains("too-many-downloads",
				"%d downloads are under way".formatted(this.pool.getMaximumPoolSize() / 2));
		assertThat(this.client
			.send(request("/api/v1/campaigns/%s/judgements.csv".formatted(campaign)), BodyHandlers.ofString())
			.statusCode()).isEqualTo(200);
	}

	private void whileDownloadsRun(UUID campaign, int downloads, Meanwhile meanwhile) throws Exception {
		if (downloads == 0) {
			meanwhile.happens();
			return;
		}
		this.downloads.send(campaign, "some.csv", "text/csv", new MockHttpServletResponse(), (out) -> {
			try {
				whileDownloadsRun(campaign, downloads - 1, meanwhile);
			}
			catch (Exception ex) {
				throw new IOException(ex);
			}
		});
	}

	// all at once, so that none is missing and none is left in a failed transaction
	private void assertEveryConnectionWorks() throws Exception {
		List<Connection> connections = new ArrayList<>();
		try {
			for (int each = 0; each < this.pool.getMaximumPoolSize(); each++) {
				Connection connection = this.pool.getConnection();
				connections.add(connection);
				try (Statement statement = connection.createStatement();
						ResultSet one = statement.executeQuery("select 1")) {
					assertThat(one.next()).isTrue();
				}
			}
		}
		finally {
			for (Connection connection : connections) {
				connection.close();
			}
		}
	}

	private HttpResponse<InputStream> download(int lines) throws Exception {
		return get("lines", lines);
	}

	private HttpResponse<InputStream> get(String what, int lines) throws Exception {
		UUID campaign = Fixtures.of(this.context).draft(Fixtures.small(), "a").getId();
		return this.client.send(request("/api/v1/campaigns/%s/plots/%s-%d.svg".formatted(campaign, what, lines)),
				BodyHandlers.ofInputStream());
	}

	private HttpRequest request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)))
			.header("Authorization", "Bearer broken-off-tests-token")
			.build();
	}

	@FunctionalInterface
	interface Meanwhile {

		void happens() throws Exception;

	}

	@TestConfiguration
	static class BrokenFile {

		@Bean
		BrokenFileController brokenFileController(Downloads downloads, Copying copying, TransactionOperations reading) {
			return new BrokenFileController(downloads, copying, reading);
		}

	}

	/** At addresses that the table of routes knows. */
	@Controller
	static class BrokenFileController {

		static final CompletableFuture<Exception> LEFT = new CompletableFuture<>();

		// random, so that it is not computed for all rows before the first is sent
		private static final String FAILS_IN_THE_MIDDLE = """
				copy (select 1 / (100000 - n + (random() * 0)::int) as number from generate_series(1, 200000) n)
				to stdout (format csv, header)""";

		private static final String ENDLESS = """
				copy (select generate_series(1, 1000000000) as number) to stdout (format csv, header)""";

		private final Downloads downloads;

		private final Copying copying;

		private final TransactionOperations reading;

		BrokenFileController(Downloads downloads, Copying copying, TransactionOperations reading) {
			this.downloads = downloads;
			this.copying = copying;
			this.reading = reading;
		}

		@GetMapping("/api/v1/campaigns/{id}/plots/lines-{lines}.svg")
		void file(@PathVariable UUID id, @PathVariable int lines, HttpServletResponse response) throws IOException {
			this.downloads.send(id, "broken.csv", "text/csv", response, (out) -> {
				for (int line = 0; line < lines; line++) {
					out.write(LINE.getBytes(StandardCharsets.UTF_8));
				}
				throw new IllegalStateException("the database went away");
			});
		}

		@GetMapping("/api/v1/campaigns/{id}/plots/copy-0.svg")
		void copy(@PathVariable UUID id, HttpServletResponse response) throws IOException {
			this.downloads.send(id, "broken.csv", "text/csv", response, (out) -> copy(FAILS_IN_THE_MIDDLE, out));
		}

		@GetMapping("/api/v1/campaigns/{id}/plots/left-0.svg")
		void left(@PathVariable UUID id, HttpServletResponse response) throws IOException {
			this.downloads.send(id, "endless.csv", "text/csv", response, (out) -> {
				try {
					copy(ENDLESS, out);
				}
				catch (RuntimeException ex) {
					LEFT.complete(ex);
					throw ex;
				}
			});
		}

		private void copy(String statement, OutputStream out) {
			this.reading.executeWithoutResult((status) -> {
				try {
					this.copying.copy(statement, out);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}

	}

}
