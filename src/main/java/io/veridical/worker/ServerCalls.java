package io.veridical.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Sends requests to a server that may be away for a while, or restarted, or out of space:
 * again and again, with pauses that grow. Every call of the protocol may be repeated.
 */
final class ServerCalls {

	static final String PROTOCOL = "Veridical-Worker-Protocol";

	static final String VERSION = "1";

	private static final Log log = LogFactory.getLog(ServerCalls.class);

	private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504, 507);

	private static final int MOST_FAULTS = 8;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final RandomGenerator random;

	private final CountDownLatch stopped = new CountDownLatch(1);

	ServerCalls(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * Sends a request until there is an answer that will stay as it is.
	 * @throws ServerAway if there is none by the time the worker is stopped
	 */
	Answer send(HttpRequest request) {
		Backoff pauses = new Backoff(this.random, FIRST_PAUSE, LONGEST_PAUSE);
		for (int faults = 0;;) {
			String reason;
			Duration pause = pauses.next();
			try {
				Answer answer = once(request);
				faults += (answer.status() == 500) ? 1 : 0;
				if (!PASSING.contains(answer.status()) || faults == MOST_FAULTS) {
					return answer;
				}
				reason = answer.said();
				pause = longer(pause, answer.retryAfter());
			}
			catch (IOException ex) {
				reason = (ex instanceof ConnectException) ? "no connection" : String.valueOf(ex);
			}
			if (isStopped(Duration.ZERO)) {
				throw new ServerAway("%s does not answer (%s)".formatted(request.uri(), reason));
			}
			log.warn("%s %s: %s. Trying again in %.1f s".formatted(request.method(), request.uri().getPath(), reason,
					pause.toMillis() / 1000d));
			isStopped(pause);
		}
	}

	/**
	 * Sends a request once.
	 */
	Answer once(HttpRequest request) throws IOException {
		return Answer.of(once(request, HttpResponse.BodyHandlers.ofByteArray()));
	}

	/**
	 * Sends a request once; the body is read as it comes.
	 */
	HttpResponse<InputStream> download(HttpRequest request) throws IOException {
		return once(request, HttpResponse.BodyHandlers.ofInputStream());
	}

	private <T> HttpResponse<T> once(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
		try {
			return this.http.send(request, handler);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerAway("The worker was interrupted");
		}
	}

	private static Duration longer(Duration a, Duration b) {
		return (a.compareTo(b) > 0) ? a : b;
	}

	/**
	 * Waits until the worker is stopped, but no longer than that.
	 */
	boolean isStopped(Duration wait) {
		try {
			return this.stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/**
	 * Lets nobody wait any longer.
	 */
	void stop() {
		this.stopped.countDown();
	}

}
