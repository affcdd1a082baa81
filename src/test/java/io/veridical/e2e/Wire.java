package io.veridical.e2e;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A bare HTTP/1.1 connection that keeps what a rater could read off the wire: every
 * header byte in its order, the length of the body and the time the answer took.
 */
final class Wire implements AutoCloseable {

	private final Socket socket;

	private final InputStream in;

	private final String host;

	Wire(URI server) throws IOException {
		this.socket = new Socket(server.getHost(), server.getPort());
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.host = server.getHost() + ":" + server.getPort();
	}

	/**
	 * One answer as it came.
	 *
	 * @param head status line and headers, to the letter
	 * @param body the payload, chunks joined
	 * @param firstByteNanos from the request's last byte to the answer's first
	 * @param lastByteNanos from the request's last byte to the answer's last
	 */
	record Answer(String head, byte[] body, long firstByteNanos, long lastByteNanos) {

		int status() {
			return Integer.parseInt(this.head.substring(9, 12));
		}

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

		String header(String name) {
			String start = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
			int at = this.head.toLowerCase(Locale.ROOT).indexOf(start);
			return (at < 0) ? "" : this.head.substring(at + start.length(), this.head.indexOf("\r\n", at + 2)).strip();
		}

	}

	Answer get(String path) throws IOException {
		return exchange("GET", path, Map.of("Accept-Encoding", "gzip, deflate, br"), "");
	}

	Answer post(String path, String contentType, String body) throws IOException {
		return exchange("POST", path, Map.of("Content-Type", contentType), body);
	}

	private Answer exchange(String method, String path, Map<String, String> headers, String body) throws IOException {
		byte[] payload = body.getBytes(StandardCharsets.UTF_8);
		StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + this.host + "\r\n");
		headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
		request.append("Content-Length: ").append(payload.length).append("\r\n\r\n");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(request.toString().getBytes(StandardCharsets.US_ASCII));
		out.write(payload);
		this.socket.getOutputStream().write(out.toByteArray());
		long sent = System.nanoTime();
		StringBuilder head = new StringBuilder();
		head.append((char) read());
		long first = System.nanoTime() - sent;
		while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
			head.append((char) read());
		}
		byte[] content = body(head.toString());
		return new Answer(head.toString(), content, first, System.nanoTime() - sent);
	}

	private byte[] body(String head) throws IOException {
		Answer headOnly = new Answer(head, new byte[0], 0, 0);
		if (headOnly.header("Transfer-Encoding").equals("chunked")) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			for (int size = chunkSize(); size > 0; size = chunkSize()) {
				body.write(this.in.readNBytes(size));
				this.in.readNBytes(2);
			}
			this.in.readNBytes(2);
			return body.toByteArray();
		}
		String length = headOnly.header("Content-Length");
		return length.isEmpty() ? new byte[0] : this.in.readNBytes(Integer.parseInt(length));
	}

	private int chunkSize() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = read(); c != '\r'; c = read()) {
			line.append((char) c);
		}
		read();
		return Integer.parseInt(line.toString(), 16);
	}

	private int read() throws IOException {
		int next = this.in.read();
		if (next < 0) {
			throw new IOException("The server closed the connection");
		}
		return next;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
