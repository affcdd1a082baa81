package io.veridical.pool.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.veridical.account.Audit;
import io.veridical.pool.ImagePools;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class BackgroundImportTests {

	private static final RealImages SOURCE = new RealImages("Fashion-MNIST", "MIT");

	@Autowired
	private Audit audit;

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

	@Autowired
	private JdbcClient jdbc;

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
		ImportOrder order = order("Interrupted", zip);
		this.rows.insert(order, this.clock.instant());
		this.imports.goOn();
		assertThat(this.imports.state(order.id(), Duration.ZERO).isFinished()).as("while its process is heard")
			.isFalse();
		silence(order);
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
		ImportOrder order = order("Stopped while storing", zip);
		BackgroundImports stopping = new BackgroundImports(stopped, this.rows, executor, this.audit, this.clock);
		stopping.start(order);
		stopping.state(order.id(), Duration.ofSeconds(20));
		assertThat(this.imports.state(order.id(), Duration.ZERO).isFinished()).isFalse();
		assertThat(zip).exists();
		silence(order);
		this.imports.goOn();
		Awaitility.await().until(() -> this.imports.state(order.id(), Duration.ofSeconds(5)).isFinished());
		assertThat(this.pools.existsByName("Stopped while storing")).isTrue();
	}

	@Test
	void importWhoseArchiveIsGoneFailsAndSaysSo(@TempDir Path folder) {
		ImportOrder order = order("Gone", folder.resolve("nothing.zip"));
		this.rows.insert(order, this.clock.instant());
		silence(order);
		this.imports.goOn();
		ImportState state = this.imports.state(order.id(), Duration.ZERO);
		assertThat(state.status()).isEqualTo(ImportStatus.FAILED);
		assertThat(requireNonNull(state.outcome()).detail()).contains("'images.zip' is not there any more");
		assertThat(this.mvc.get().uri("/pools/imports/{id}", order.id())).hasStatusOk()
			.bodyText()
			.contains("the server was stopped during the import")
			.doesNotContain("??");
	}

	@Test
	void cancelledImportMakesNoPool(@TempDir Path folder) {
		CountDownLatch storing = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		FullStore store = new FullStore(3, () -> {
			storing.countDown();
			await(cancelled);
		}, Integer.MAX_VALUE);
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.initialize();
		BackgroundImports background = new BackgroundImports(
				new PoolImport(new UploadSieve(this.limits, folder.resolve("incoming")), store, this.making,
						this.limits),
				this.rows, executor, this.audit, this.clock);
		ImportOrder order = order("Not wanted", TestZips.fashion().in(folder));
		background.start(order);
		await(storing);
		assertThat(this.mvc.get().uri("/pools/imports/{id}", order.id())).hasStatusOk()
			.bodyText()
			.contains("Images are being stored", "0 of 10");
		assertThat(this.mvc.get().uri("/pools/imports")).hasStatusOk()
			.bodyText()
			.contains("Not wanted", "/pools/imports/" + order.id() + "/cancel")
			.doesNotContain("??");
		assertThat(this.mvc.delete().uri("/api/v1/pools/imports/{id}", order.id())).hasStatus(HttpStatus.NO_CONTENT);
		cancelled.countDown();
		assertThat(background.state(order.id(), Duration.ofSeconds(20)).status()).isEqualTo(ImportStatus.CANCELLED);
		executor.shutdown();
		assertThat(store.files()).as("the import went on to its end").isEqualTo(10);
		assertThat(this.pools.existsByName("Not wanted")).isFalse();
		assertThat(order.place()).doesNotExist();
		assertThat(this.mvc.delete().uri("/api/v1/pools/imports/{id}", order.id())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("there is nothing to cancel");
		assertThat(this.mvc.get().uri("/api/v1/pools/imports")).hasStatusOk()
			.bodyText()
			.contains(order.id().toString(), "cancelled");
		assertThat(this.mvc.post().uri("/pools/imports/{id}/cancel", order.id()).with(csrf()))
			.hasRedirectedUrl("/pools/imports/" + order.id());
		assertThat(this.mvc.get().uri("/pools/imports?lang=zh")).bodyText().contains("已取消").doesNotContain("??");
	}

	@Test
	void importThatWasCancelledBeforeItsTurnIsNotBegun(@TempDir Path folder) {
		ImportOrder order = order("Never begun", TestZips.fashion().in(folder));
		this.rows.insert(order, this.clock.instant());
		this.imports.cancel(order.id());
		silence(order);
		this.imports.goOn();
		assertThat(this.imports.state(order.id(), Duration.ZERO).status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(this.pools.existsByName("Never begun")).isFalse();
	}

	private static ImportOrder order(String name, Path zip) {
		return new ImportOrder(UUID.randomUUID(), name, Truth.REAL, SOURCE, "images.zip", zip,
				ImportOrder.Kind.ARCHIVE);
	}

	/** As if the process that runs it had not been heard for a minute. */
	private void silence(ImportOrder order) {
		this.jdbc.sql("update pool_import set heard_at = heard_at - interval '1 minute' where id = ?")
			.param(order.id())
			.update();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
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

}
