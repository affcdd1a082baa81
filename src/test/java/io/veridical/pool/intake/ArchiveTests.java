package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import io.veridical.imaging.TestRasters;
import io.veridical.pool.ImageRow;
import io.veridical.pool.upload.Archives;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.FolderUpload;
import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.Upload;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class ArchiveTests {

	private static final PoolLimits LIMITS = new PoolLimits(50, DataSize.ofMegabytes(1), DataSize.ofKilobytes(500),
			8192, 33_554_432, "");

	private final Path folder;

	ArchiveTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void tarAndTarGzAndZipOfTheSameImagesAreRead() throws IOException {
		byte[] zip = TestZips.empty().with("b/2.png", TestZips.png(2)).with("a/1.png", TestZips.png(1)).bytes();
		for (byte[] archive : new byte[][] { tar().bytes(), tar().gzipped(), zip }) {
			try (StagedImages staged = sift(archive)) {
				assertThat(staged.rows()).extracting(ImageRow::sourceName).containsExactly("a/1.png", "b/2.png");
				assertThat(staged.rows().get(0).pixels()).isEqualTo(TestRasters.noise(8, 8, 1).digest().hex());
				assertThat(staged.rows()).extracting(ImageRow::container).containsOnly("PNG");
			}
		}
		nothingIsLeft();
	}

	@Test
	void longNamesAreReadWhole() throws IOException {
		String name = "a".repeat(200) + "/图像.png";
		try (StagedImages staged = sift(TestTars.empty().with(name, TestZips.png(1)).bytes())) {
			assertThat(staged.rows()).extracting(ImageRow::sourceName).containsExactly(name);
		}
	}

	@Test
	void linksAndDevicesAndNamesThatLeadOutsideAreNamed() {
		TestTars tar = TestTars.empty()
			.with("../up.png", TestZips.png(1))
			.with("/abs.png", TestZips.png(2))
			.withSpecial("hard.png", TarConstants.LF_LINK)
			.withSpecial("pipe.png", TarConstants.LF_FIFO)
			.withSpecial("soft.png", TarConstants.LF_SYMLINK)
			.with("deep.zip", TestZips.empty().with("1.png", TestZips.png(3)).bytes());
		assertThat(refusal(tar.bytes()).getEntries()).extracting(BadEntry::name, BadEntry::code)
			.containsExactlyInAnyOrder(tuple("../up.png", "pool.bad.name-leads-outside"),
					tuple("/abs.png", "pool.bad.name-leads-outside"), tuple("hard.png", "pool.bad.link"),
					tuple("pipe.png", "pool.bad.not-a-file"), tuple("soft.png", "pool.bad.link"),
					tuple("deep.zip", "pool.bad.nested-archive"));
		nothingIsLeft();
	}

	@Test
	void notesBesideTheImagesAreLeftOutAndNamed() throws IOException {
		byte[] tar = TestTars.empty()
			.with("1.png", TestZips.png(1))
			.with("LICENSE", new byte[10])
			.with("meta/labels.csv", new byte[10])
			.with("readme.txt", new byte[10])
			.with(".DS_Store", new byte[10])
			.bytes();
		try (StagedImages staged = sift(tar)) {
			assertThat(staged.rows()).hasSize(1);
			assertThat(staged.leftOut()).containsExactly("LICENSE", "meta/labels.csv", "readme.txt");
		}
		assertThat(refusal(TestTars.empty().with("readme.txt", new byte[10]).bytes()))
			.hasMessageContaining("there is no image in it");
	}

	@Test
	void imageThatCannotBeReadStillRefusesTheWhole() {
		assertThat(refusal(TestTars.empty().with("1.png", TestZips.png(1)).with("2.png", new byte[9]).bytes())
			.getEntries()).extracting(BadEntry::name).containsExactly("2.png");
	}

	@Test
	void bombIsStoppedWhileItIsUnpacked() {
		// 40 MB of zeros in 40 kB, where 1 MB is taken
		byte[] bomb = TestTars.gzipped(new byte[40 << 20]);
		assertThat(bomb.length).isLessThan(50_000);
		assertThat(refusal(bomb)).hasMessageContaining("unpacked it has more than 1 MB");
		byte[] tarBomb = TestTars.empty().with("1.png", new byte[40 << 20]).gzipped();
		assertThat(refusal(tarBomb)).hasMessageContaining("unpacked it has more than 1 MB");
		nothingIsLeft();
	}

	@Test
	void archiveOfVeryManyEntriesIsRefusedBeforeTheyAreListed() {
		TestTars tar = TestTars.empty();
		for (int i = 0; i < 1200; i++) {
			tar.with(".hidden/" + i, new byte[0]);
		}
		assertThat(refusal(tar.bytes())).hasMessageContaining("it holds 1,101 files");
	}

	@Test
	void cutArchivesAreRefused() {
		byte[] tar = tar().bytes();
		assertThat(refusal(Arrays.copyOf(tar, 700)).getEntries()).isNotEmpty();
		byte[] gzip = tar().gzipped();
		assertThat(refusal(Arrays.copyOf(gzip, gzip.length / 2))).hasMessageContaining("cannot be unpacked");
		assertThat(refusal("I am text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
			.hasMessageContaining("images.tar: it is not a ZIP or TAR file that can be read");
		nothingIsLeft();
	}

	@Test
	void linkInAFolderIsNotFollowed() throws IOException {
		Path images = Files.createDirectory(this.folder.resolve("in"));
		Files.write(this.folder.resolve("secret.png"), TestZips.png(1));
		Files.write(images.resolve("1.png"), TestZips.png(2));
		Files.createSymbolicLink(images.resolve("2.png"), this.folder.resolve("secret.png"));
		UnusableUpload refusal = catchThrowableOfType(UnusableUpload.class,
				() -> sieve().sift(new FolderUpload(images), ImportProgress.NONE));
		assertThat(refusal.getEntries()).extracting(BadEntry::name, BadEntry::code)
			.containsExactly(tuple("2.png", "pool.bad.link"));
	}

	@Test
	void onlyFoldersUnderTheOpenOneAreFound() throws IOException {
		Path open = Files.createDirectory(this.folder.resolve("open"));
		Files.createDirectory(open.resolve("cats"));
		Path closed = Files.createDirectory(this.folder.resolve("closed"));
		Files.createSymbolicLink(open.resolve("way-out"), closed);
		ServerFolders folders = folders(open.toString());
		assertThat(folders.find("cats")).isEqualTo(open.toRealPath().resolve("cats"));
		for (String outside : new String[] { "../closed", closed.toString(), "way-out", "cats/../../closed" }) {
			assertThat(catchThrowableOfType(UnusableUpload.class, () -> folders.find(outside)).getEntries()).as(outside)
				.extracting(BadEntry::code)
				.containsExactly("pool.bad.folder-outside");
		}
		assertThat(catchThrowableOfType(UnusableUpload.class, () -> folders.find("dogs")))
			.hasMessageContaining("it is not a folder");
		assertThat(catchThrowableOfType(UnusableUpload.class, () -> folders("").find("cats")))
			.hasMessageContaining("set veridical.pool.folders");
	}

	private static ServerFolders folders(String open) {
		return new ServerFolders(
				new PoolLimits(50, DataSize.ofMegabytes(1), DataSize.ofKilobytes(500), 8192, 33_554_432, open));
	}

	private static TestTars tar() {
		return TestTars.empty().with("b/2.png", TestZips.png(2)).with("a/1.png", TestZips.png(1));
	}

	private UnusableUpload refusal(byte[] archive) {
		UnusableUpload refusal = catchThrowableOfType(UnusableUpload.class, () -> sift(archive).close());
		assertThat(refusal).isNotNull();
		return refusal;
	}

	private StagedImages sift(byte[] archive) throws IOException {
		Path path = TestTars.in(this.folder, archive);
		try (Upload upload = Archives.open("images.tar", path, this.folder.resolve("incoming"), LIMITS.archive())) {
			return sieve().sift(upload, ImportProgress.NONE);
		}
	}

	private UploadSieve sieve() {
		return new UploadSieve(LIMITS, this.folder.resolve("incoming"));
	}

	private void nothingIsLeft() {
		Path incoming = this.folder.resolve("incoming");
		if (Files.exists(incoming)) {
			try (Stream<Path> left = Files.list(incoming)) {
				assertThat(left).isEmpty();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}
	}

}
