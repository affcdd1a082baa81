package io.veridical.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the server writes about itself.
 *
 * @param path the file
 */
record ServerLog(Path path) {

	private static final long LARGE = 8 << 20;

	long size() throws IOException {
		return Files.exists(this.path) ? Files.size(this.path) : 0;
	}

	/** Puts a log that has grown large aside; the one put aside before is dropped. */
	void turnOver() throws IOException {
		if (size() > LARGE) {
			Files.move(this.path, this.path.resolveSibling(this.path.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	String since(long position) throws IOException {
		long size = size();
		if (size <= position) {
			return "";
		}
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			file.seek(position);
			byte[] bytes = new byte[(int) Math.min(size - position, LARGE)];
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

}
