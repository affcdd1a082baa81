package io.veridical.pool.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;

import io.veridical.pool.ImagePools;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Archives that are sent without a form, and what is too large, on a real port.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "veridical.admin-token=" + SentArchiveTests.TOKEN, "veridical.pool.unpacked=5MB",
				"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=1MB" })
class SentArchiveTests {

	static final String TOKEN = "a-token-for-the-test-of-sent-archives";

	private static final String POOL = "/api/v1/pools?truth=real&source=Fashion-MNIST&licence=MIT&filename=images.zip";

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private ImagePools pools;

	@Autowired
	private UploadSieve sieve;

	@Test
	void archiveLargerThanAFormMayBeBecomesAPool() throws Exception {
		TestZips zip = TestZips.empty().with("notes.txt", "x");
		for (int i = 0; i < 10; i++) {
			zip.with(i + ".png", TestZips.png(i));
		}
		byte[] file = zip.bytes();
		HttpResponse<String> made = send(request("&name=By+body").header("Content-Digest", digest(file)), file);
		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		assertThat(made.body()).contains("\"images\":10", "\"leftOut\":[\"notes.txt\"]");
		assertThat(this.pools.findByName("By body").orElseThrow().getImageCount()).isEqualTo(10);
		HttpResponse<String> begun = send(request("&name=By+body,+in+the+background").header("Prefer", "respond-async"),
				file);
		assertThat(begun.statusCode()).isEqualTo(202);
		assertThat(begun.headers().firstValue("Location")).get().asString().startsWith("/api/v1/pools/imports/");
		Awaitility.await().until(() -> this.pools.existsByName("By body, in the background"));
	}

	@Test
	void archiveThatChangedOnItsWayIsRefusedWhole() throws Exception {
		HttpResponse<String> refused = send(request("&name=Changed").header("Content-Digest", digest(new byte[1])),
				TestZips.fashion().bytes());
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("not the one of the header Content-Digest");
		nothingIsLeftOf("Changed");
	}

	@Test
	void archiveThatIsTooLargeIsRefusedWithTheLimitAndARemedy() throws Exception {
		HttpResponse<String> refused = send(request("&name=Too+large"), new byte[6 << 20]);
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.body()).contains("more than 5 MB", "make several pools of it");
		HttpRequest.Builder chunked = request("&name=Too+large");
		HttpResponse<String> also = this.http
			.send(chunked.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[6 << 20])))
				.build(), BodyHandlers.ofString());
		assertThat(also.statusCode()).as("without a length").isEqualTo(413);
		nothingIsLeftOf("Too large");
	}

	@Test
	void archiveWhoseSenderGoesAwayLeavesNothing() throws Exception {
		byte[] zip = TestZips.fashion().bytes();
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write("""
					POST %s&name=Half HTTP/1.1\r
					Host: localhost\r
					Authorization: Bearer %s\r
					Content-Type: application/zip\r
					Content-Length: %d\r
					\r
					""".formatted(POOL, TOKEN, zip.length).getBytes(StandardCharsets.US_ASCII));
			out.write(zip, 0, zip.length / 2);
			out.flush();
			socket.shutdownOutput();
			socket.getInputStream().readAllBytes();
		}
		nothingIsLeftOf("Half");
	}

	@Test
	void formThatIsTooLargeIsRefusedWithTheLimitAndARemedy() throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.zip\"\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII));
		body.write(new byte[20 << 20]);
		body.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
		for (String address : new String[] { "/pools", "/api/v1/pools" }) {
			HttpResponse<String> refused = this.http.send(HttpRequest.newBuilder(uri(address))
				.header("Authorization", "Bearer " + TOKEN)
				.header("Accept", "text/html")
				.header("Content-Type", "multipart/form-data; boundary=b")
				.POST(BodyPublishers.ofByteArray(body.toByteArray()))
				.build(), BodyHandlers.ofString());
			assertThat(refused.statusCode()).as(address).isEqualTo(413);
			assertThat(refused.body()).as(address)
				.contains("The upload has 20 MB; a form takes at most 1 MB",
						"Send a larger archive of images by a script");
		}
	}

	private void nothingIsLeftOf(String name) {
		assertThat(this.pools.existsByName(name)).isFalse();
		Awaitility.await().untilAsserted(() -> {
			try (Stream<Path> left = Files.list(this.sieve.incoming())) {
				assertThat(left.filter((file) -> file.getFileName().toString().startsWith("upload-"))).isEmpty();
			}
		});
	}

	private HttpResponse<String> send(HttpRequest.Builder request, byte[] body)
			throws IOException, InterruptedException {
		return this.http.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String more) {
		return HttpRequest.newBuilder(uri(POOL + more))
			.header("Authorization", "Bearer " + TOKEN)
			.header("Content-Type", "application/zip");
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String digest(byte[] file) throws Exception {
		return "sha-256=:" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file))
				+ ":";
	}

}
