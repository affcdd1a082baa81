package io.veridical.worker;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param retryAfter how long it wants to be left alone
 */
record Answer(int status, byte[] body, Duration retryAfter) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final long LONGEST_WAIT_SECONDS = 300;

	static Answer of(HttpResponse<byte[]> response) {
		long seconds = response.headers()
			.firstValue("Retry-After")
			.filter((value) -> value.matches("\\d{1,6}"))
			.map(Long::parseLong)
			.orElse(0L);
		return new Answer(response.statusCode(), response.body(),
				Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)));
	}

	boolean isGood() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * Reads the body as JSON.
	 */
	<T> T read(Class<T> type) {
		return JSON.readValue(this.body, type);
	}

	/**
	 * Returns the end of the problem's type, such as {@code lease-lost}; empty if it has
	 * none.
	 */
	String problem() {
		String type = field("type");
		return (type != null) ? type.substring(type.lastIndexOf('/') + 1) : "";
	}

	/**
	 * Returns what the server said, in a line.
	 */
	String said() {
		String detail = field("detail");
		return (detail != null) ? detail + " (" + this.status + ")" : "The server answered " + this.status;
	}

	private @Nullable String field(String name) {
		try {
			JsonNode value = JSON.readTree(this.body).get(name);
			return (value != null && value.isString()) ? value.asString() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
