package io.veridical.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A request that knows its SHA-256: of a body as it streams by, however large, of a form
 * with files by its parts, since the boundary between them is another each time.
 */
class DigestedRequest extends HttpServletRequestWrapper {

	private final MessageDigest digest;

	private @Nullable ServletInputStream body;

	DigestedRequest(HttpServletRequest request) throws IOException, ServletException {
		super(request);
		this.digest = sha256();
		add(request.getMethod());
		add(request.getRequestURI());
		add(Objects.requireNonNullElse(request.getQueryString(), ""));
		String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
		add(type.split(";")[0].strip());
		if (type.startsWith("multipart/")) {
			for (Part part : request.getParts()) {
				add(part.getName());
				add(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
				add(Long.toString(part.getSize()));
				try (InputStream content = new DigestInputStream(part.getInputStream(), this.digest)) {
					content.transferTo(OutputStream.nullOutputStream());
				}
			}
		}
	}

	/** Reads what nobody has read yet; what was read is part of it. */
	String sha256OfAll() throws IOException {
		getInputStream().transferTo(OutputStream.nullOutputStream());
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new Watched(super.getInputStream(), this.digest);
		}
		return this.body;
	}

	// each with its length, so that no two lists of texts are one
	private void add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Watched extends ServletInputStream {

		private final ServletInputStream body;

		private final DigestInputStream watched;

		Watched(ServletInputStream body, MessageDigest digest) {
			this.body = body;
			this.watched = new DigestInputStream(body, digest);
		}

		@Override
		public int read() throws IOException {
			return this.watched.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			return this.watched.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
