package io.veridical.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.metrics.MetricReport;
import io.veridical.pool.ImagePool;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ComparisonsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Comparisons comparisons;

	@Autowired
	private MetricsWorker worker;

	@Autowired
	private FeatureStore store;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Value("${veridical.data-dir}")
	private String dataDir = "";

	private FeatureFixtures fixtures;

	private Extractor extractor;

	@BeforeEach
	void upload() throws IOException {
		this.fixtures = new FeatureFixtures(this.context);
		this.extractor = this.fixtures.extractor();
	}

	@Test
	void metricsOfAPoolAreComputedAndShown() throws IOException {
		ImagePool real = this.fixtures.pool(Truth.REAL, 0, 60);
		// photographs 40 to 59 are in both pools
		ImagePool fake = this.fixtures.pool(Truth.FAKE, 40, 90);
		UUID id = this.comparisons.order(fake.getId(), order(real, 50));
		assertThat(this.mvc.get().uri("/pools/{id}/metrics", fake.getId())).bodyText()
			.contains("data-progress=\"/pools/" + fake.getId() + "/metrics/" + id + "/progress\"");

		this.worker.workOff();

		Comparison done = this.comparisons.find(id).orElseThrow();
		assertThat(done.status()).isEqualTo(Comparison.Status.DONE);
		assertThat(this.comparisons.of(fake.getId())).containsExactly(done);
		MetricReport report = Objects.requireNonNull(done.findings()).report();
		assertThat(report.reals()).isEqualTo(60);
		assertThat(report.fakes()).isEqualTo(50);
		assertThat(report.features()).isEqualTo(64);
		assertThat(report.inception()).isNotNull();
		assertThat(report.nearest()).hasSize(Findings.SHOWN);
		for (int i = 0; i < 20; i++) {
			assertThat(report.nearest().get(i).real()).isEqualTo(report.nearest().get(i).fake() + 40);
			assertThat(report.nearest().get(i).distance()).isZero();
		}
		assertThat(done.findings().copies()).isGreaterThanOrEqualTo(20);
		assertThat(this.mvc.get().uri("/pools/{id}/metrics", fake.getId())).hasStatusOk()
			.bodyText()
			.contains("FID∞", "looks like a copy", "never instead of it",
					"/pools/" + real.getId() + "/thumbnails/40.png")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/pools/{id}/metrics?lang=zh", fake.getId())).bodyText()
			.contains("像复制品")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/pools/{id}/metrics/{of}/progress", fake.getId(), id)).bodyJson()
			.isLenientlyEqualTo("{\"done\":100,\"of\":100,\"finished\":true}");
		assertThat(this.mvc.get().uri("/pools/{id}", fake.getId())).bodyText()
			.contains("/pools/" + fake.getId() + "/metrics");
		assertThat(this.mvc.get().uri("/pools/{id}", real.getId())).bodyText().doesNotContain("/metrics\"");
	}

	@Test
	void featuresAreComputedOnceAndGoOnWhereTheyWere() throws IOException {
		ImagePool real = this.fixtures.pool(Truth.REAL, 100, 150);
		this.comparisons.order(this.fixtures.pool(Truth.FAKE, 150, 200).getId(), order(real, 0));
		this.worker.workOff();
		String digest = Objects.requireNonNull(real.getPixelDigest());
		Path file = Path.of(this.dataDir, "features", this.extractor.sha256(), digest + ".f32");
		byte[] whole = Files.readAllBytes(file);
		assertThat(whole).hasSize(50 * (64 + 10) * 4);

		// as a kill leaves it: one block and a bit
		byte[] begun = Arrays.copyOf(whole, (FeatureComputation.BLOCK + 3) * (64 + 10) * 4 + 5);
		Arrays.fill(begun, FeatureComputation.BLOCK * (64 + 10) * 4, begun.length, (byte) 7);
		begun[0] ^= 1;
		Files.write(file.resolveSibling(digest + ".part"), begun);
		Files.delete(file);
		this.comparisons.order(this.fixtures.pool(Truth.FAKE, 200, 250).getId(), order(real, 0));
		this.worker.workOff();
		byte[] again = Files.readAllBytes(file);
		// the first block was not computed again, the rest was
		assertThat(again[0]).isEqualTo(begun[0]);
		again[0] = whole[0];
		assertThat(again).isEqualTo(whole);

		// two processes of one folder: the other one waits
		assertThat(this.store.draft(this.extractor, "f".repeat(64))).hasValueSatisfying((draft) -> {
			try (draft) {
				draft.append(ByteBuffer.wrap(new byte[5]));
				assertThat(draft.resume(16)).isZero();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void aSilentWorkersComparisonIsTakenUpAgain() throws IOException {
		ImagePool fake = this.fixtures.pool(Truth.FAKE, 300, 330);
		UUID id = this.comparisons.order(fake.getId(), order(this.fixtures.pool(Truth.REAL, 330, 360), 0));
		Comparison claimed = this.comparisons.claim(Instant.EPOCH).orElseThrow();
		assertThat(claimed.id()).isEqualTo(id);
		assertThat(this.comparisons.claim(Instant.EPOCH)).isEmpty();
		assertThat(this.comparisons.hear(claimed, "reals", 0.5)).isTrue();
		assertThat(this.comparisons.find(id).orElseThrow().percent()).isEqualTo(20);
		this.jdbc.sql("update pool_metrics set heard_at = heard_at - interval '1 hour' where id = ?")
			.param(id)
			.update();
		this.worker.workOff();
		assertThat(this.comparisons.find(id).orElseThrow().status()).isEqualTo(Comparison.Status.DONE);
		assertThat(this.comparisons.hear(claimed, "reals", 0.6)).as("the first one hears that it is over").isFalse();
	}

	@Test
	void anExtractorThatIsGoneIsSaidToBe() throws IOException {
		ImagePool fake = this.fixtures.pool(Truth.FAKE, 400, 430);
		UUID id = this.comparisons.order(fake.getId(), order(this.fixtures.pool(Truth.REAL, 430, 460), 0));
		Path file = Path.of(this.dataDir, "extractors", this.extractor.sha256() + ".onnx");
		byte[] content = Files.readAllBytes(file);
		Files.write(file, new byte[] { 1, 2, 3 });
		try {
			this.worker.workOff();
		}
		finally {
			Files.write(file, content);
		}
		Comparison failed = this.comparisons.find(id).orElseThrow();
		assertThat(failed.status()).isEqualTo(Comparison.Status.FAILED);
		assertThat(failed.failure()).contains("no longer what its hash says");
		assertThat(this.mvc.get().uri("/pools/{id}/metrics", fake.getId())).bodyText()
			.contains("There are no metrics: The file");
	}

	@Test
	void refusesPoolsThatCannotBeCompared() throws IOException {
		ImagePool real = this.fixtures.pool(Truth.REAL, 500, 530);
		ImagePool fake = this.fixtures.pool(Truth.FAKE, 530, 560);
		ImagePool few = this.fixtures.pool(Truth.FAKE, 560, 575);
		refused(real, order(real, 0), "is a real pool");
		refused(fake, order(fake, 0), "is no real pool");
		refused(few, order(real, 0), "has 15 images; at least 20");
		refused(fake, new ComparisonOrder(real.getId(), this.extractor.id(), 3, 101, 0, 1L), "densityK is 101");
		refused(fake, new ComparisonOrder(null, this.extractor.id(), 3, 5, 0, 1L), "Choose a real pool");
		refused(fake, new ComparisonOrder(real.getId(), UUID.randomUUID(), 3, 5, 0, 1L), "Choose a feature extractor");
		assertThat(this.comparisons.of(fake.getId())).isEmpty();
		assertThat(this.mvc.post()
			.uri("/pools/{id}/metrics", fake.getId())
			.with(csrf())
			.param("realPoolId", real.getId().toString())
			.param("extractorId", this.extractor.id().toString())
			.param("precisionK", "many")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("One of the numbers is not a number");
	}

	private void refused(ImagePool fake, ComparisonOrder order, String reason) {
		assertThatExceptionOfType(ImpossibleComparison.class)
			.isThrownBy(() -> this.comparisons.order(fake.getId(), order))
			.withMessageContaining(reason);
	}

	@Test
	void researcherOrdersMetricsOnThePage() throws IOException {
		ImagePool real = this.fixtures.pool(Truth.REAL, 600, 630);
		ImagePool fake = this.fixtures.pool(Truth.FAKE, 630, 660);
		assertThat(this.mvc.post()
			.uri("/pools/{id}/metrics", fake.getId())
			.with(csrf())
			.param("realPoolId", real.getId().toString())
			.param("extractorId", this.extractor.id().toString())
			.param("halves", "20")
			.param("seed", "7")).hasStatus(HttpStatus.FOUND);
		List<Comparison> ordered = this.comparisons.of(fake.getId());
		assertThat(ordered).hasSize(1);
		assertThat(ordered.get(0).settings().seed()).isEqualTo(7);
		assertThat(ordered.get(0).settings().halves()).isEqualTo(20);
		assertThat(ordered.get(0).settings().precisionK()).isEqualTo(3);
		this.worker.workOff();
		double fid = fid(ordered.get(0).id());
		// the same again: computed anew, to the same digit
		UUID again = this.comparisons.order(fake.getId(),
				new ComparisonOrder(real.getId(), this.extractor.id(), null, null, 20, 7L));
		assertThat(again).isEqualTo(ordered.get(0).id());
		assertThat(this.comparisons.find(again).orElseThrow().findings()).isNull();
		this.worker.workOff();
		assertThat(fid(again)).isEqualTo(fid);
	}

	private double fid(UUID id) {
		return Objects.requireNonNull(this.comparisons.find(id).orElseThrow().findings()).report().frechet().value();
	}

	@Test
	void extractorsAreListedAndTriedOut() throws IOException {
		assertThat(this.extractor.manifest().columns()).isEqualTo(64);
		assertThat(this.extractor.manifest().classes()).isEqualTo(10);
		assertThat(this.extractor.manifest().range()).isEqualTo(InputRange.SIGNED);
		assertThat(this.mvc.get().uri("/feature-extractors")).hasStatusOk()
			.bodyText()
			.contains("fashion-features", "28 × 28 × 1")
			.doesNotContain("??");
		byte[] file = Files.readAllBytes(Path.of("src/demo/material/fashion/fashion-features.onnx"));
		byte[] generator = Files.readAllBytes(Path.of("src/demo/material/mnist8/mnist8-uniform-3-late.onnx"));
		assertThat(posted("again", file)).contains("is the extractor &#39;fashion-features&#39; already");
		assertThat(posted("fashion-features", generator)).contains("There is an extractor called");
		assertThat(posted("a generator", generator)).contains("An extractor has one input");
		assertThat(posted("a,b", generator)).contains("without commas");
		assertThat(posted("no network", new byte[] { 1, 2, 3 })).contains("no ONNX file that can be run");
		assertThat(posted("nothing", new byte[0])).contains("No file came");
		try (var files = Files.list(Path.of(this.dataDir, "extractors"))) {
			assertThat(files).hasSize(1);
		}
	}

	private String posted(String name, byte[] file) throws IOException {
		var answer = this.mvc.post()
			.uri("/feature-extractors")
			.multipart()
			.file(new MockMultipartFile("file", "network.onnx", MediaType.APPLICATION_OCTET_STREAM_VALUE, file))
			.param("name", name)
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return answer.getResponse().getContentAsString();
	}

	@Test
	void blackAndWhiteAreWhatTheExtractorTakesThemFor() {
		assertThat(InputRange.SIGNED.input(0, 0)).isEqualTo(-1);
		assertThat(InputRange.SIGNED.input(255, 0)).isEqualTo(1);
		assertThat(InputRange.UNIT.input(51, 0)).isEqualTo(.2f);
		assertThat(InputRange.BYTES.input(17, 0)).isEqualTo(17);
		// torchvision's Normalize: (1 - .406) / .225
		assertThat(InputRange.IMAGENET.input(255, 2)).isCloseTo(2.64f, within(1e-5f));
	}

	private ComparisonOrder order(ImagePool real, int halves) {
		return new ComparisonOrder(real.getId(), this.extractor.id(), 3, 5, halves, 1L);
	}

}
