package io.veridical.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FolderStoreTests {

	private static final String ADDRESS = "abcd".repeat(16);

	private final Path folder;

	FolderStoreTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void keepsAFileUnderItsAddress() {
		ImageStore store = new FolderStore(this.folder);
		assertThat(store.holds(ADDRESS)).isFalse();
		store.put(ADDRESS, new byte[] { 1, 2, 3 });
		assertThat(store.holds(ADDRESS)).isTrue();
		assertThat(store.get(ADDRESS)).containsExactly(1, 2, 3);
		assertThat(this.folder.resolve("ab/cd").resolve(ADDRESS)).exists();
	}

	@Test
	void whatIsThereIsNotWrittenAgain() {
		ImageStore store = new FolderStore(this.folder);
		store.put(ADDRESS, new byte[] { 1 });
		store.put(ADDRESS, new byte[] { 2 });
		assertThat(store.get(ADDRESS)).containsExactly(1);
	}

	@Test
	void manyMayPutTheSameFileAtOnce() throws Exception {
		ImageStore store = new FolderStore(this.folder);
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> puts = IntStream.range(0, 40)
				.<Future<?>>mapToObj((i) -> threads.submit(() -> store.put(ADDRESS, new byte[1000])))
				.toList();
			for (Future<?> put : puts) {
				put.get();
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(store.get(ADDRESS)).hasSize(1000);
		assertThat(files()).as("no draft is left").hasSize(1);
	}

	@Test
	void manyFilesArePutAtOnceWithThoseThatAreThere() throws Exception {
		ImageStore store = new FolderStore(this.folder);
		store.put(ADDRESS, new byte[] { 1 });
		store.putAll(Map.of(ADDRESS, new byte[] { 2 }, "abce".repeat(16), new byte[] { 3 }, "0123".repeat(16),
				new byte[] { 4 }));
		assertThat(store.get(ADDRESS)).containsExactly(1);
		assertThat(store.get("abce".repeat(16))).containsExactly(3);
		assertThat(store.get("0123".repeat(16))).containsExactly(4);
		assertThat(files()).as("no draft is left").hasSize(3);
	}

	@Test
	void whenOneOfManyCannotBeWrittenNoneIsAndNoDraftIsLeft() throws Exception {
		ImageStore store = new FolderStore(this.folder);
		Files.createDirectories(this.folder.resolve("ab"));
		Files.writeString(this.folder.resolve("ab/ce"), "in the way of a folder");
		Map<String, byte[]> inOrder = new LinkedHashMap<>();
		inOrder.put(ADDRESS, new byte[] { 1 });
		inOrder.put("abce".repeat(16), new byte[] { 2 });
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.putAll(inOrder))
			.withMessageContaining(this.folder.toString());
		assertThat(store.holds(ADDRESS)).isFalse();
		assertThat(files()).as("only what was in the way").hasSize(1);
	}

	@Test
	void missingFileIsNamedWithItsPlace() {
		assertThatExceptionOfType(MissingFile.class).isThrownBy(() -> new FolderStore(this.folder).get(ADDRESS))
			.withMessageContaining(ADDRESS)
			.withMessageContaining(this.folder.toString());
	}

	@Test
	void onlyHashesAreAddresses() {
		for (String address : List.of("../../../etc/passwd", "", "ABCD".repeat(16), ADDRESS + "0")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new FolderStore(this.folder).get(address));
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
