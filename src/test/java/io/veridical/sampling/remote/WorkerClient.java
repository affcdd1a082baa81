package io.veridical.sampling.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.veridical.imaging.PngWriter;
import io.veridical.sampling.SampledImages;
import io.veridical.sampling.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker in a few lines, over real HTTP, which can do everything wrong.
 */
final class WorkerClient {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final String token;

	private final String version;

	WorkerClient(int port, String token, String version) {
		this.address = "http://127.0.0.1:" + port;
		this.token = token;
		this.version = version;
	}

	Answer claim(String generatorSha256) {
		return post("/claims", """
				{"worker": "script of the test", "device": "CPU", "generators": ["%s"]}""".formatted(generatorSha256));
	}

	Answer post(String path, String json) {
		return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
	}

	Answer post(String path) {
		return send("POST", path, BodyPublishers.noBody());
	}

	Answer get(String path) {
		return send("GET", path, BodyPublishers.noBody());
	}

	Answer deliver(String lease, int first, byte[] zip) {
		return deliver(lease, first, zip, digest(zip));
	}

	Answer deliver(String lease, int first, byte[] zip, String digest) {
		return send("PUT", "/claims/" + lease + "/images/" + first, BodyPublishers.ofByteArray(zip),
				ContentDigest.HEADER, digest);
	}

	Answer send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.address
					+ (path.startsWith("/api/") || path.startsWith("/v3/") ? path : "/api/v1/worker" + path)))
			.method(method, body);
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (!this.version.isEmpty()) {
			request.header(WorkerProtocol.VERSION_HEADER, this.version);
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			return new Answer(this.http.send(request.build(), BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String digest(byte[] body) {
		return ContentDigest.of(ContentDigest.digest().digest(body));
	}

	static byte[] zip(Span images) {
		Zip zip = new Zip();
		for (int k = images.first(); k <= images.last(); k++) {
			zip.with("%06d.png".formatted(k), new PngWriter().write(SampledImages.image(k)));
		}
		return zip.bytes();
	}

	/**
	 * A ZIP file in the making.
	 */
	static final class Zip {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final ZipOutputStream zip = new ZipOutputStream(this.bytes);

		Zip with(String name, byte[] content) {
			try {
				this.zip.putNextEntry(new ZipEntry(name));
				this.zip.write(content);
				this.zip.closeEntry();
				return this;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		byte[] bytes() {
			try {
				this.zip.close();
				return this.bytes.toByteArray();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/**
	 * What the server said.
	 */
	record Answer(HttpResponse<byte[]> response) {

		int status() {
			return this.response.statusCode();
		}

		byte[] body() {
			return this.response.body();
		}

		JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/** Status, type and detail of a problem. */
		String problem() {
			return header("content-type").equals("application/problem+json")
					? "%d %s: %s".formatted(status(), json().path("type").asString(), json().path("detail").asString())
					: "%d %s".formatted(status(), new String(body(), StandardCharsets.UTF_8));
		}

	}

}
