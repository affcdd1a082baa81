package io.veridical.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Keeps generators' files under the SHA-256 of what they hold, fetched from the server
 * once. Several workers may share the folder: a file appears whole or not at all.
 */
final class GeneratorCache {

	private static final Log log = LogFactory.getLog(GeneratorCache.class);

	private static final int TRIES = 3;

	private static final int LONGEST_REFUSAL = 10_000;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final Duration DOWNLOAD = Duration.ofHours(1);

	private final Path folder;

	private final Function<String, HttpRequest> requests;

	private final ServerCalls calls;

	GeneratorCache(Path folder, Function<String, HttpRequest> requests, ServerCalls calls) {
		this.folder = folder;
		this.requests = requests;
		this.calls = calls;
	}

	/**
	 * Returns the file, which holds what its name says.
	 */
	Path file(String sha256) {
		Path file = this.folder.resolve(sha256 + ".onnx");
		try {
			if (Files.isReadable(file) && digest(file).equals(sha256)) {
				return file;
			}
			Files.createDirectories(this.folder);
			fetch(sha256, file);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot keep generators in " + this.folder
					+ " (veridical.worker.cache); is there space, and may it be written?", ex);
		}
	}

	private void fetch(String sha256, Path file) throws IOException {
		Path draft = Files.createTempFile(this.folder, "draft-", null);
		try {
			for (int tries = 1;; tries++) {
				if (isFetched(sha256, draft)) {
					Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
					log.info("Fetched generator %s, %d bytes".formatted(sha256, Files.size(file)));
					return;
				}
				if (tries == TRIES || this.calls.isStopped(PAUSE)) {
					throw new ServerAway("Generator %s cannot be fetched".formatted(sha256));
				}
			}
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private boolean isFetched(String sha256, Path draft) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(this.requests.apply(sha256), (name, value) -> true)
			.timeout(DOWNLOAD)
			.build();
		try {
			HttpResponse<InputStream> response = this.calls.download(request);
			try (InputStream body = response.body()) {
				if (response.statusCode() == 200) {
					Files.copy(body, draft, StandardCopyOption.REPLACE_EXISTING);
					return digest(draft).equals(sha256);
				}
				refuse(new Answer(response.statusCode(), body.readNBytes(LONGEST_REFUSAL), Duration.ZERO));
			}
		}
		catch (IOException ex) {
			log.warn("Generator %s: %s".formatted(sha256, ex));
		}
		return false;
	}

	// A server that has lost a generator is still good for others.
	private static void refuse(Answer answer) {
		if (answer.status() == 404) {
			throw new RefusedImages(answer.said());
		}
		if (answer.status() < 500) {
			RemoteShards.good(answer);
		}
	}

	private static String digest(Path file) throws IOException {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
				Files.copy(file, out);
			}
			return HexFormat.of().formatHex(sha256.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
