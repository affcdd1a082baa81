package io.veridical.sampling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GeneratorFilesTests {

	// SHA-256 of the letters "abc": FIPS 180-4, appendix example
	private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

	@TempDir
	private Path data = Path.of("");

	private GeneratorFiles files = new GeneratorFiles("");

	@BeforeEach
	void openTheFolder() {
		this.files = new GeneratorFiles(this.data.toString());
	}

	@Test
	void aKeptFileLiesUnderItsHash() throws IOException {
		try (GeneratorFiles.Draft draft = draft()) {
			assertThat(draft.sha256()).isEqualTo(ABC);
			draft.keep();
		}
		assertThat(this.files.verified(ABC)).hasContent("abc")
			.isEqualTo(this.data.resolve("generators/" + ABC + ".onnx"));
		try (var kept = Files.list(this.data.resolve("generators"))) {
			assertThat(kept).hasSize(1);
		}
	}

	@Test
	void aDraftThatIsNotKeptIsGone() {
		Path path;
		try (GeneratorFiles.Draft draft = draft()) {
			path = draft.path();
			assertThat(path).exists();
		}
		assertThat(path).doesNotExist();
	}

	@Test
	void aFileThatWasChangedOrLostIsNamed() throws IOException {
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> this.files.verified(ABC))
			.withMessageContaining(ABC + ".onnx is gone");
		Files.createDirectories(this.data.resolve("generators"));
		Files.writeString(this.files.of(ABC), "abd");
		assertThatExceptionOfType(UnusableGenerator.class).isThrownBy(() -> this.files.verified(ABC))
			.withMessageContaining("is not what its name says");
	}

	@Test
	void draftsOfAKilledProcessAreSweptAndTheOthersStay() throws IOException {
		Instant now = Instant.parse("2030-01-02T00:00:00Z");
		Path old = draft().path();
		Path fresh = draft().path();
		Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(1)));
		Files.setLastModifiedTime(fresh, FileTime.from(now));
		this.files.sweep(now);
		assertThat(old).doesNotExist();
		assertThat(fresh).exists();
	}

	private GeneratorFiles.Draft draft() {
		return this.files.draft(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
	}

}
