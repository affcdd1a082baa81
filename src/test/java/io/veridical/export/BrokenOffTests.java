package io.veridical.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

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
import org.springframework.stereotype.Controller;
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

	private HttpResponse<InputStream> download(int lines) throws Exception {
		UUID campaign = Fixtures.of(this.context).draft(Fixtures.small(), "a").getId();
		URI address = URI.create("http://localhost:%d/api/v1/broken/%s/%d".formatted(this.port, campaign, lines));
		return this.client.send(
				HttpRequest.newBuilder(address).header("Authorization", "Bearer broken-off-tests-token").build(),
				BodyHandlers.ofInputStream());
	}

	@TestConfiguration
	static class BrokenFile {

		@Bean
		BrokenFileController brokenFileController(Downloads downloads) {
			return new BrokenFileController(downloads);
		}

	}

	@Controller
	static class BrokenFileController {

		private final Downloads downloads;

		BrokenFileController(Downloads downloads) {
			this.downloads = downloads;
		}

		@GetMapping("/api/v1/broken/{id}/{lines}")
		void file(@PathVariable UUID id, @PathVariable int lines, HttpServletResponse response) throws IOException {
			this.downloads.send(id, "broken.csv", "text/csv", response, (out) -> {
				for (int line = 0; line < lines; line++) {
					out.write(LINE.getBytes(StandardCharsets.UTF_8));
				}
				throw new IllegalStateException("the database went away");
			});
		}

	}

}
