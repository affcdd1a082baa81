package io.veridical.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTests {

	private final ServerLog log;

	ServerLogTests(@TempDir Path directory) {
		this.log = new ServerLog(directory.resolve("server.log"));
	}

	@Test
	void onlyWhatWasSaidSinceIsRead() throws IOException {
		assertThat(this.log.size()).isZero();
		assertThat(this.log.since(0)).isEmpty();

		Files.writeString(this.log.path(), "started\nfailed\n");
		assertThat(this.log.since("started\n".length())).isEqualTo("failed\n");
		assertThat(this.log.since(this.log.size())).isEmpty();
	}

	@Test
	void largeLogIsPutAsideOnce() throws IOException {
		Path aside = this.log.path().resolveSibling("server.log.1");
		Files.writeString(this.log.path(), "small");
		this.log.turnOver();
		assertThat(aside).doesNotExist();

		try (RandomAccessFile file = new RandomAccessFile(this.log.path().toFile(), "rw")) {
			file.setLength((8 << 20) + 1); // 8 MB is the limit
		}
		this.log.turnOver();
		assertThat(aside).hasSize((8 << 20) + 1);
		assertThat(this.log.path()).doesNotExist();
	}

}
