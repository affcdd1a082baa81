package io.veridical.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed without a word while it imports an archive: first while files are
 * read, then while images are stored, then together with its database.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledServerWhileImportingTests {

	private static final int IMAGES = 3000;

	@Test
	void thePoolIsThereWholeOrNotAtAll(@TempDir Path folder) throws Exception {
		String id;
		try (RunningServer server = RunningServer.start(folder)) {
			id = begin(server, Drawings.zip(IMAGES, 1));
			awaitState(server, id, "done", 1);
			assertNothingIsSeen(server);
			server.kill();
		}
		for (boolean withItsDatabase : new boolean[] { false, true }) {
			try (RunningServer server = RunningServer.start(folder)) {
				assertNothingIsSeen(server);
				awaitState(server, id, "stored", 1);
				assertNothingIsSeen(server);
				if (withItsDatabase) {
					server.killWithItsDatabase();
				}
				else {
					server.kill();
				}
			}
		}
		try (RunningServer server = RunningServer.start(folder)) {
			assertNothingIsSeen(server);
			Awaitility.await()
				.atMost(Duration.ofMinutes(3))
				.until(() -> server.send("GET", "/api/v1/pools/imports/" + id, "").get("status").asString(),
						"done"::equals);
			JsonNode pools = server.send("GET", "/api/v1/pools", "");
			assertThat(pools).hasSize(1);
			assertThat(pools.get(0).get("images").asInt()).isEqualTo(IMAGES);
			assertThat(pools.get(0).get("complete").asBoolean()).isTrue();
			try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
				assertThat(left).isEmpty();
			}
		}
	}

	private static void assertNothingIsSeen(RunningServer server) throws IOException, InterruptedException {
		assertThat(server.send("GET", "/api/v1/pools", "")).isEmpty();
	}

	private static void awaitState(RunningServer server, String id, String field, int least) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> server.send("GET", "/api/v1/pools/imports/" + id, "").get(field).asInt() >= least);
	}

	private static String begin(RunningServer server, byte[] zip) throws IOException, InterruptedException {
		URI address = server.address()
			.resolve("/api/v1/pools?name=Killed&truth=real&source=drawn&licence=CC0&filename=images.zip");
		HttpResponse<String> reply = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Authorization", "Bearer " + RunningServer.TOKEN)
				.header("Content-Type", "application/zip")
				.header("Prefer", "respond-async")
				.POST(BodyPublishers.ofByteArray(zip))
				.build(), BodyHandlers.ofString());
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(202);
		String location = reply.headers().firstValue("Location").orElseThrow();
		return location.substring(location.lastIndexOf('/') + 1);
	}

}
