package io.veridical.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of the test resources.
 */
final class TestFiles {

	private TestFiles() {
	}

	static byte[] read(String name) {
		try {
			return Files.readAllBytes(Path.of("src/test/resources").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
