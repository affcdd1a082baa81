package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageStore;
import io.veridical.pool.RealImages;
import io.veridical.pool.StorageFull;
import io.veridical.pool.Truth;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class BackgroundImportTests {

	private static final RealImages SOURCE = new RealImages("Fashion-MNIST", "MIT");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImagePools pools;

	@Autowired
	private BackgroundImports imports;

	@Autowired
	private ImportRows rows;

	@Autowired
	private PoolMaking making;

	@Autowired
	private PoolLimits limits;

	@Autowired
	private Clock clock;

	@Test
	void scriptFollowsAnImportToItsPool() {
		MvcTestResult begun = post("In the background",
				TestTars.empty()
					.with("1.png", TestZips.png(1))
					.with("2.png", TestZips.png(2))
					.with("2-again.png", TestZips.png(2))
					.with("LICENCE.txt", new byte[3])
					.gzipped());
		String address = requireNonNull(begun.getResponse().getHeader("Location"));
		assertThat(begun).hasStatus(HttpStatus.ACCEPTED);
		ImportOutcome outcome = end(address);
		assertThat(outcome.poolId()).isEqualTo(this.pools.findByName("In the background").orElseThrow().getId());
		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"name": "In the background", "outcome":
					  {"images": 2, "duplicates": 1, "leftOut": ["LICENCE.txt"], "poolId": "%s"}}"""
				.formatted(outcome.poolId()));
		assertThat(this.mvc.get().uri("/pools" + address.substring("/api/v1/pools".length()))).hasStatusOk()
			.bodyText()
			.contains("2 images were imported.", "LICENCE.txt", "/pools/" + outcome.poolId())
			.doesNotContain("??");
	}

	@Test
	void refusalIsSaidOnThePageAndNothingIsSeen() {
		MvcTestResult begun = post("Refused in the background",
				TestTars.empty().with("1.png", TestZips.png(1)).with("2.png", new byte[] { 1 }).bytes());
		String address = requireNonNull(begun.getResponse().getHeader("Location"));
		assertThat(end(address).poolId()).isNull();
		assertThat(this.mvc.get().uri("/pools" + address.substring("/api/v1/pools".length()))).hasStatusOk()
			.bodyText()
			.contains("Nothing was imported:", "2.png", "its content is not an image")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/pools" + address.substring("/api/v1/pools".length()) + "?lang=zh")).bodyText()
			.contains("内容不是图像")
			.doesNotContain("??");
		assertThat(this.pools.existsByName("Refused in the background")).isFalse();
	}

	@Test
	void importThatAStopInterruptedIsDoneAtTheNextStart(@TempDir Path folder) {
		Path zip = TestZips.fashion().in(folder);
		ImportOrder order = new ImportOrder(UUID.randomUUID(), "Interrupted", Truth.REAL, SOURCE, "images.zip", zip,
				ImportOrder.Kind.ARCHIVE);
		this.rows.insert(order, this.clock.instant());
		this.imports.goOn();
		Awaitility.await().until(() -> this.imports.state(order.id(), Duration.ofSeconds(5)).isFinished());
		assertThat(this.pools.existsByName("Interrupted")).isTrue();
		assertThat(zip).doesNotExist();
	}

	@Test
	void stopWhileFilesAreStoredLeavesTheImportToTheNextStart(@TempDir Path folder) {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.initialize();
		FullStore interrupted = new FullStore(3, executor::shutdown);
		PoolImport stopped = new PoolImport(new UploadSieve(this.limits, folder.resolve("incoming")), interrupted,
				this.making, this.limits);
		Path zip = TestZips.fashion().in(folder);
		ImportOrder order = new ImportOrder(UUID.randomUUID(), "Stopped while storing", Truth.REAL, SOURCE,
				"images.zip", zip, ImportOrder.Kind.ARCHIVE);
		BackgroundImports stopping = new BackgroundImports(stopped, this.rows, executor, this.clock);
		stopping.start(order);
		stopping.state(order.id(), Duration.ofSeconds(20));
		assertThat(this.imports.state(order.id(), Duration.ZERO).isFinished()).isFalse();
		assertThat(zip).exists();
		this.imports.goOn();
		Awaitility.await().until(() -> this.imports.state(order.id(), Duration.ofSeconds(5)).isFinished());
		assertThat(this.pools.existsByName("Stopped while storing")).isTrue();
	}

	@Test
	void fullDiskIsSaidAndNothingIsSeen(@TempDir Path folder) throws IOException {
		FullStore store = new FullStore(3);
		PoolImport onFullDisk = new PoolImport(new UploadSieve(this.limits, folder.resolve("incoming")), store,
				this.making, this.limits);
		assertThatExceptionOfType(StorageFull.class)
			.isThrownBy(() -> onFullDisk.importFolder("Full disk", Truth.REAL, SOURCE, TestZips.FASHION))
			.withMessage("There is no space left on the server's disk, so nothing was kept; make room and try again");
		assertThat(store.files).isEqualTo(3);
		assertThat(this.pools.existsByName("Full disk")).isFalse();
		try (var left = Files.list(folder.resolve("incoming"))) {
			assertThat(left).isEmpty();
		}
		assertThat(ImportOutcome.of(new StorageFull(new IOException("No space left on device"))).code())
			.isEqualTo("pool.import.full");
	}

	@Test
	void otherFaultsOfTheDiskAreNotTakenForAFullOne() {
		assertThat(StorageFull.or("Cannot store", new IOException("Permission denied")))
			.isInstanceOf(java.io.UncheckedIOException.class);
	}

	private ImportOutcome end(String address) {
		UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
		Awaitility.await().until(() -> this.imports.state(id, Duration.ofSeconds(5)).isFinished());
		return requireNonNull(this.imports.state(id, Duration.ZERO).outcome());
	}

	private MvcTestResult post(String name, byte[] archive) {
		return this.mvc.post()
			.uri("/api/v1/pools")
			.multipart()
			.file(new MockMultipartFile("file", "images.tar.gz", "application/gzip", archive))
			.param("name", name)
			.param("truth", "real")
			.param("source", "drawn")
			.param("licence", "CC0")
			.header("Prefer", "respond-async")
			.exchange();
	}

	/** A disk that has room for a few files. */
	private static final class FullStore implements ImageStore {

		private final int room;

		private int files;

		private final Runnable whenFull;

		FullStore(int room) {
			this(room, () -> {
			});
		}

		FullStore(int room, Runnable whenFull) {
			this.room = room;
			this.whenFull = whenFull;
		}

		@Override
		public void put(String address, byte[] file) {
			if (this.files == this.room) {
				this.whenFull.run();
				throw StorageFull.or("Cannot store", new IOException("No space left on device"));
			}
			this.files++;
		}

		@Override
		public byte[] get(String address) {
			throw new IllegalStateException("Nothing is read back");
		}

		@Override
		public boolean holds(String address) {
			return false;
		}

	}

}
