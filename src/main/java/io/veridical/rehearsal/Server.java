package io.veridical.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import io.veridical.session.RehearsalDoor;
import org.jspecify.annotations.Nullable;

/**
 * The server as one simulated rater's browser reaches it: by HTTP, on this machine.
 */
final class Server {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HttpClient client;

	private final URI base;

	private final String key;

	private final String cookie;

	private final Meter meter;

	/**
	 * @param base where the application answers, without a slash at the end
	 * @param key of the rehearsal's door
	 * @param cookie by which the browser is known again
	 */
	Server(HttpClient client, URI base, String key, String cookie, Meter meter) {
		this.client = client;
		this.base = base;
		this.key = key;
		this.cookie = cookie;
		this.meter = meter;
	}

	String page(String path) {
		return text(send(request(path).header("Accept", "text/html").GET().build()), 200, path);
	}

	/**
	 * Agree to take part.
	 * @return where the server sends the browser
	 */
	URI consent(String path, String form) {
		HttpResponse<byte[]> response = send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.POST(BodyPublishers.ofString(form))
			.build());
		Optional<String> location = response.headers().firstValue("Location");
		if (response.statusCode() != 303 || location.isEmpty()) {
			throw new Refused(path, response.statusCode(),
					new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
		}
		return URI.create(location.get());
	}

	String json(String path, @Nullable String body) {
		HttpRequest.Builder request = request(path).header("Accept", "application/json");
		return text(send((body != null)
				? request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build()
				: request.GET().build()), 200, path);
	}

	/** Fetch an image and look at it: its bytes are not kept. */
	void image(String path) {
		HttpResponse<byte[]> response = send(request(path).header("Accept", "image/*").GET().build());
		if (response.statusCode() != 200) {
			throw new Refused(path, response.statusCode(), "");
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(PATIENCE)
			.header(RehearsalDoor.KEY, this.key)
			.header("Cookie", this.cookie)
			.header("Accept-Language", "en");
	}

	private HttpResponse<byte[]> send(HttpRequest request) {
		long from = System.nanoTime();
		try {
			HttpResponse<byte[]> response = this.client.send(request, BodyHandlers.ofByteArray());
			this.meter.replied((System.nanoTime() - from) / 1e6);
			return response;
		}
		catch (IOException ex) {
			throw new Refused(request.uri().getPath(), 0, String.valueOf(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Stopped();
		}
	}

	private static String text(HttpResponse<byte[]> response, int expected, String path) {
		String body = new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
		if (response.statusCode() != expected) {
			throw new Refused(path, response.statusCode(), body);
		}
		return body;
	}

	/** The server did not answer as a browser needs it to. */
	static final class Refused extends RuntimeException {

		private static final int LONGEST = 300;

		Refused(String path, int status, String body) {
			super("%s answered %s: %s".formatted(path.replaceAll("/s/[^/]+", "/s/…"),
					(status > 0) ? String.valueOf(status) : "nothing",
					body.substring(0, Math.min(LONGEST, body.length())).replaceAll("\\s+", " ")));
		}

	}

	/** The rehearsal was cancelled, or the application stops. */
	static final class Stopped extends RuntimeException {

	}

}
