package io.veridical.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that gives the answers it was told, one after the other, and keeps giving the
 * last.
 */
final class ScriptedServer implements AutoCloseable {

	private final HttpServer server;

	private final Deque<Reply> replies = new ArrayDeque<>();

	private final List<String> asked = new CopyOnWriteArrayList<>();

	ScriptedServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	ScriptedServer then(int status, String body, String... headers) {
		return then(status, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	synchronized ScriptedServer then(int status, byte[] body, String... headers) {
		this.replies.add(new Reply(status, body, (headers.length > 0) ? Map.of(headers[0], headers[1]) : Map.of()));
		return this;
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
		Reply reply = next();
		reply.headers().forEach(exchange.getResponseHeaders()::add);
		exchange.sendResponseHeaders(reply.status(), (reply.body().length > 0) ? reply.body().length : -1);
		exchange.getResponseBody().write(reply.body());
		exchange.close();
	}

	private synchronized Reply next() {
		return (this.replies.size() > 1) ? this.replies.remove() : this.replies.getFirst();
	}

	List<String> asked() {
		return this.asked;
	}

	ServerProperties properties(Path cache) {
		return new ServerProperties(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/"),
				"a-token", "a worker", cache, null);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Reply(int status, byte[] body, Map<String, String> headers) {
	}

}
