package io.veridical.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A form with a file, as a browser would send it.
 */
final class MultipartBody {

	private static final String BOUNDARY = "veridical-test-boundary";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	MultipartBody field(String name, String value) {
		return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
	}

	MultipartBody file(String name, String fileName, byte[] content) {
		return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", "Content-Type: application/zip\r\n",
				content);
	}

	private MultipartBody part(String disposition, String type, byte[] content) {
		this.out.writeBytes(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
		this.out.writeBytes(content);
		this.out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		return this;
	}

	String contentType() {
		return "multipart/form-data; boundary=" + BOUNDARY;
	}

	byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(this.out.toByteArray());
		whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return whole.toByteArray();
	}

}
