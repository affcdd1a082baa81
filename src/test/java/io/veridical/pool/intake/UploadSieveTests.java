package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.veridical.imaging.TestPng;
import io.veridical.imaging.TestRasters;
import io.veridical.pool.ImageRow;
import io.veridical.pool.ImageStore;
import io.veridical.pool.TestStores;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.FolderUpload;
import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.Upload;
import io.veridical.pool.upload.ZipUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class UploadSieveTests {

	private static final PoolLimits LIMITS = new PoolLimits(50, DataSize.ofMegabytes(1), DataSize.ofKilobytes(500),
			8192, 33_554_432, "");

	private final Path folder;

	UploadSieveTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void imagesComeInTheOrderOfTheirNames() throws IOException {
		TestZips zip = TestZips.empty()
			.with("b/2.png", TestZips.png(2))
			.with("a/9.png", TestZips.png(9))
			.with("b/1.png", TestZips.png(1));
		try (StagedImages staged = sift(zip)) {
			assertThat(staged.rows()).extracting(ImageRow::sourceName).containsExactly("a/9.png", "b/1.png", "b/2.png");
			assertThat(staged.rows()).extracting(ImageRow::position).containsExactly(0, 1, 2);
			assertThat(staged.rows().get(0).pixels()).isEqualTo(TestRasters.noise(8, 8, 9).digest().hex());
		}
	}

	@Test
	void samePixelsAreTakenOnce() throws IOException {
		byte[] interlaced = TestPng.ofSize(1, 1, 8, 0).pixels(0, 7).end();
		byte[] samePixelsInColour = TestPng.ofSize(1, 1, 8, 2).pixels(0, 7, 7, 7).end();
		TestZips zip = TestZips.empty().with("1.png", interlaced).with("2.png", samePixelsInColour);
		try (StagedImages staged = sift(zip)) {
			assertThat(staged.rows()).extracting(ImageRow::sourceName).containsExactly("1.png");
			assertThat(staged.duplicates()).isEqualTo(1);
		}
	}

	@Test
	void filesAreMovedWholeToTheStore() throws IOException {
		ImageStore store = TestStores.in(this.folder.resolve("images"));
		try (StagedImages staged = sift(TestZips.fashion())) {
			staged.moveTo(store, ImportProgress.NONE);
			for (ImageRow row : staged.rows()) {
				assertThat(store.get(row.pixels())).startsWith(0x89, 'P', 'N', 'G');
			}
		}
	}

	@Test
	void whatSystemsLeaveBehindIsPassedOver() throws IOException {
		TestZips zip = TestZips.empty()
			.with("1.png", TestZips.png(1))
			.with("Thumbs.db", "x")
			.with("__MACOSX/._1.png", "x")
			.with(".hidden/2.png", "x")
			.with("a/.DS_Store", "x")
			.with("a/desktop.ini", "x")
			.with("empty/", "");
		try (StagedImages staged = sift(zip)) {
			assertThat(staged.rows()).hasSize(1);
		}
	}

	@Test
	void chineseNamesOfOldArchiversAreRead() throws IOException {
		Path zip = TestZips.empty().with("图像.png", TestZips.png(1)).in(this.folder, Charset.forName("GBK"));
		try (Upload upload = ZipUpload.open("images.zip", zip)) {
			assertThat(upload.entries()).extracting(Upload.Entry::name).containsExactly("图像.png");
		}
	}

	@Test
	void folderIsReadWithTheFoldersInIt() throws IOException {
		Path images = Files.createDirectory(this.folder.resolve("in"));
		Files.write(Files.createDirectory(images.resolve("deep")).resolve("2.png"), TestZips.png(2));
		Files.write(images.resolve("1.png"), TestZips.png(1));
		try (StagedImages staged = sieve().sift(new FolderUpload(images), ImportProgress.NONE)) {
			assertThat(staged.rows()).extracting(ImageRow::sourceName).containsExactly("1.png", "deep/2.png");
		}
	}

	@Test
	void everyBadFileIsNamedWithReasonAndRemedy() {
		UnusableUpload refusal = refusal(TestZips.empty()
			.with("good.png", TestZips.png(1))
			.with("text.png", "I am text")
			.with("huge.png", TestPng.ofSize(30_000, 30_000, 1, 0).pixels(0).end())
			.with("cut.png", Arrays.copyOf(TestZips.png(2), 100))
			.with("nothing.png", ""));
		assertThat(refusal.getEntries()).extracting(BadEntry::name, BadEntry::reason)
			.containsExactly(tuple("cut.png", "the PNG file is damaged or cut off; export or download it again"),
					tuple("huge.png",
							"the image is 30,000 x 30,000 px, at most 8,192 px a side are read; make it smaller"),
					tuple("nothing.png", "the file is empty; export it again"),
					tuple("text.png", "its content is not an image; use PNG, JPEG, WebP, GIF or BMP"));
		assertThat(refusal.getMore()).isZero();
	}

	@Test
	void twentyBadFilesAreNamedAndTheRestCounted() {
		TestZips zip = TestZips.empty();
		for (int i = 10; i < 33; i++) {
			zip.with(i + ".png", "text " + i);
		}
		UnusableUpload refusal = refusal(zip);
		assertThat(refusal.getEntries()).hasSize(20).first().extracting(BadEntry::name).isEqualTo("10.png");
		assertThat(refusal.getMore()).isEqualTo(3);
		assertThat(refusal).hasMessageContaining("12.png: its content is not an image")
			.hasMessageEndingWith(" And 20 more.");
	}

	@Test
	void namesThatLeadOutsideAreRefused() {
		for (String name : List.of("../out.png", "a/../../out.png", "/etc/out.png", "C:\\out.png", "a\\..\\out.png")) {
			assertThat(refusal(TestZips.empty().with(name, TestZips.png(1))).getEntries()).as(name)
				.extracting(BadEntry::code)
				.containsExactly("pool.bad.name-leads-outside");
		}
	}

	// Java would read one of the two twice, and the other would be lost
	@Test
	void twoFilesOfOneNameAreRefused() throws IOException {
		byte[] zip = TestZips.empty().with("1.png", TestZips.png(1)).with("2.png", TestZips.png(2)).bytes();
		String twice = new String(zip, StandardCharsets.ISO_8859_1).replace("2.png", "1.png");
		Path file = Files.write(this.folder.resolve("twice.zip"), twice.getBytes(StandardCharsets.ISO_8859_1));

		try (Upload upload = ZipUpload.open("twice.zip", file)) {
			assertThatExceptionOfType(UnusableUpload.class).isThrownBy(() -> sieve().sift(upload, ImportProgress.NONE))
				.withMessageContaining("1.png: another file has the same name; give each its own");
		}
	}

	@Test
	void uploadsAreLimitedInCountAndSize() {
		TestZips many = TestZips.empty();
		for (int i = 0; i < 51; i++) {
			many.with(i + ".png", TestZips.png(i));
		}
		assertThat(refusal(many)).hasMessageContaining("it holds 51 files, at most 50 are taken");
		byte[] zeros = TestPng.ofSize(600, 600, 8, 0).chunk("zeRo", new byte[400_000]).pixels(0).end();
		assertThat(refusal(TestZips.empty().with("1", zeros).with("2", zeros).with("3", zeros)))
			.hasMessageContaining("unpacked it has more than 1 MB");
		assertThat(refusal(TestZips.empty().with("1", new byte[600_000])))
			.hasMessageContaining("1: the file has more than 512,000 bytes");
		assertThat(refusal(TestZips.empty().with("a/", ""))).hasMessageContaining("there is no image in it");
	}

	@Test
	void fileThatIsNoZipIsRefused() throws IOException {
		Path text = Files.writeString(this.folder.resolve("images.zip"), "not a ZIP file");
		assertThat(catchThrowableOfType(UnusableUpload.class, () -> ZipUpload.open("mine.zip", text)))
			.hasMessageContaining("mine.zip: it is not a ZIP file that can be read");
		assertThat(catchThrowableOfType(UnusableUpload.class, () -> new FolderUpload(text)))
			.hasMessageContaining("it is not a folder");
	}

	@Test
	void lockedZipIsRefused() throws IOException {
		byte[] zip = TestZips.empty().with("1.png", TestZips.png(1)).bytes();
		// bit 0 of the flags means encrypted, at offset 6 of the local header and 8 of
		// the central one
		zip[6] |= 1;
		zip[centralHeader(zip) + 8] |= 1;
		Path locked = Files.write(this.folder.resolve("locked.zip"), zip);
		assertThat(catchThrowableOfType(UnusableUpload.class, () -> ZipUpload.open("locked.zip", locked)))
			.hasMessageContaining("it is locked with a password");
	}

	@Test
	void damagedEntryIsNamed() throws IOException {
		byte[] zip = TestZips.empty().with("1.png", TestZips.png(1)).bytes();
		zip[60] ^= 0x55;
		Path damaged = Files.write(this.folder.resolve("images.zip"), zip);
		try (Upload upload = ZipUpload.open("images.zip", damaged)) {
			assertThat(catchThrowableOfType(UnusableUpload.class, () -> sieve().sift(upload, ImportProgress.NONE))
				.getEntries()).extracting(BadEntry::name).containsExactly("1.png");
		}
	}

	@Test
	void nothingIsLeftInTheFolderForIncomingFiles() throws IOException {
		sift(TestZips.fashion()).close();
		refusal(TestZips.empty().with("1.png", "text"));
		try (Stream<Path> left = Files.list(this.folder.resolve("incoming"))) {
			assertThat(left).isEmpty();
		}
	}

	private UnusableUpload refusal(TestZips zip) {
		UnusableUpload refusal = catchThrowableOfType(UnusableUpload.class, () -> sift(zip));
		assertThat(refusal).isNotNull();
		return refusal;
	}

	private StagedImages sift(TestZips zip) throws IOException {
		try (Upload upload = ZipUpload.open("images.zip", zip.in(this.folder))) {
			return sieve().sift(upload, ImportProgress.NONE);
		}
	}

	private UploadSieve sieve() {
		return new UploadSieve(LIMITS, this.folder.resolve("incoming"));
	}

	private static int centralHeader(byte[] zip) {
		for (int i = zip.length - 4; i >= 0; i--) {
			if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
				return i;
			}
		}
		throw new AssertionError("no central header");
	}

}
