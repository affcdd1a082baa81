package io.veridical.imaging;

import java.util.Arrays;
import java.util.Optional;

/**
 * The image formats that are read, told by a file's first bytes and never by its name.
 */
enum Format {

	PNG("\u0089PNG\r\n\u001a\n"), JPEG("\u00ff\u00d8\u00ff"), GIF("GIF8"), WEBP("RIFF????WEBP"), BMP("BM");

	private final String signature;

	Format(String signature) {
		this.signature = signature;
	}

	static Optional<Format> of(byte[] file) {
		return Arrays.stream(values()).filter((format) -> format.starts(file)).findFirst();
	}

	private boolean starts(byte[] file) {
		if (file.length < this.signature.length()) {
			return false;
		}
		for (int i = 0; i < this.signature.length(); i++) {
			char expected = this.signature.charAt(i);
			if (expected != '?' && expected != (file[i] & 0xFF)) {
				return false;
			}
		}
		return true;
	}

}
