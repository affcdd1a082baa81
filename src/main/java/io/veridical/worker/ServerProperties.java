package io.veridical.worker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * Which server a worker of its own works for.
 *
 * @param server its address, such as {@code https://veridical.example.org}
 * @param token a worker's token that the server gave out
 * @param name tells this worker from every other; the machine's name and the process's
 * number if nobody says one
 * @param cache folder for generators' files; {@code ~/.cache/veridical/generators} if
 * nobody says one
 * @param idle after how long without work the process ends; never if nobody says it
 */
@Profile("worker")
@ConfigurationProperties("veridical.worker")
record ServerProperties(@Nullable URI server, @Nullable String token, @Nullable String name, @Nullable Path cache,
		@Nullable Duration idle) {

	ServerProperties {
		if (server == null || server.getHost() == null || !String.valueOf(server.getScheme()).matches("https?")) {
			throw new IllegalArgumentException(
					"veridical.worker.server is " + ((server != null) ? "'" + server + "'" : "not set")
							+ "; it must be the address of a Veridical server, such as https://veridical.example.org");
		}
		if (token == null || token.isBlank()) {
			throw new IllegalArgumentException("veridical.worker.token is not set; make a token for this worker on the"
					+ " server's page /workers and put it into VERIDICAL_WORKER_TOKEN");
		}
		token = token.strip();
		name = (name != null && !name.isBlank()) ? name.strip() : host() + " " + ProcessHandle.current().pid();
		cache = (cache != null) ? cache : Path.of(System.getProperty("user.home"), ".cache", "veridical", "generators");
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "worker";
		}
	}

	/**
	 * Returns the address of a call of the protocol.
	 */
	URI call(String path) {
		String base = String.valueOf(this.server);
		return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/api/v1/worker" + path);
	}

	/** Secrets do not go into logs. */
	@Override
	public String toString() {
		return "ServerProperties[server=%s, name=%s, cache=%s]".formatted(this.server, this.name, this.cache);
	}

}
