package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lines are those of PostgreSQL 18's {@code src/include/utils/pidfile.h}.
 */
class PostmasterFileTests {

	@Test
	void processDataAndPortAreTheFirstSecondAndFourthLine() {
		assertThat(PostmasterFile.parse(
				List.of("4242", "/data/18", "1795324365", "43871", "", "127.0.0.1", "  5341209    196608", "ready   ")))
			.contains(new PostmasterFile(4242, Path.of("/data/18"), 43871));
	}

	@Test
	void fileThatIsStillBeingWrittenSaysNothing() {
		assertThat(PostmasterFile.parse(List.of())).isEmpty();
		assertThat(PostmasterFile.parse(List.of("4242", "/data/18", "1795324365"))).isEmpty();
		assertThat(PostmasterFile.parse(List.of("4242", "/data/18", "1795324365", ""))).isEmpty();
	}

	@Test
	void processThatIsNoPostgresIsNoServer() {
		long ourselves = ProcessHandle.current().pid();

		assertThat(new PostmasterFile(ourselves, Path.of("/data/18"), 5432).isAlive()).isFalse();
	}

	@Test
	void folderIsServedUnderEachOfItsNames(@TempDir Path directory) throws IOException {
		Path data = Files.createDirectory(directory.resolve("18"));
		Path link = Files.createSymbolicLink(directory.resolve("link"), data);
		PostmasterFile file = new PostmasterFile(4242, data, 5432);

		assertThat(file.serves(data)).isTrue();
		assertThat(file.serves(link)).isTrue();
		assertThat(file.serves(Files.createDirectory(directory.resolve("copy")))).isFalse();
	}

}
