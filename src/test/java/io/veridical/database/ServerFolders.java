package io.veridical.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Data folders for tests that start servers of their own; the programs are unpacked once
 * and linked into each.
 */
final class ServerFolders {

	static final EmbeddedPostgresProperties DURABLE = new EmbeddedPostgresProperties(0, Duration.ofMinutes(2), true);

	static final EmbeddedPostgresProperties FLEETING = new EmbeddedPostgresProperties(0, Duration.ofMinutes(2), false);

	private ServerFolders() {
	}

	/** Makes an empty data folder within the given one. */
	static Path in(Path directory) {
		try {
			Path folder = Files.createDirectories(directory.resolve("data dir/postgres"));
			Path home = PostgresBinaries.forThisMachine().home(folder);
			Files.createSymbolicLink(home, unpacked(home.getFileName()));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes the link away before the folder is deleted. */
	static void unlink(Path folder) throws IOException {
		Files.deleteIfExists(PostgresBinaries.forThisMachine().home(folder));
	}

	private static synchronized Path unpacked(Path name) throws IOException {
		Path home = Path.of("target", "test-programs").resolve(name).toAbsolutePath();
		if (!Files.exists(home)) {
			PostgresBinaries.forThisMachine().unpack(home);
		}
		return home;
	}

}
