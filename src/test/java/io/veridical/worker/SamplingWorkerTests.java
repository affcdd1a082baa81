package io.veridical.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import io.veridical.pool.Sampled;
import io.veridical.sampling.Claim;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class SamplingWorkerTests {

	private static final WorkerIdentity SOMEBODY = new WorkerIdentity("somebody", "script", "CPU");

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private Generators generators;

	@Autowired
	private GeneratorFiles files;

	@Autowired
	private Sampling sampling;

	@Autowired
	private SamplingQueue queue;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private ImagePools pools;

	@Autowired
	private Images images;

	@Autowired
	private LoadedGenerators loaded;

	@Autowired
	private ShardSource shards;

	@BeforeEach
	void noJobWaits() {
		worker(64).workOff();
	}

	@ParameterizedTest
	@CsvSource({ "fashion-4-late, psi 0.7", "mnist8-normal-2-late, resample 1.0" })
	void pixelsDoNotDependOnTheBatch(String generator, String truncation) throws IOException {
		String digest = digest(generator, truncation, 64);
		assertThat(digest).matches("[0-9a-f]{64}");
		assertThat(digest(generator, truncation, 1)).isEqualTo(digest);
		assertThat(digest(generator, truncation, 7)).isEqualTo(digest);
	}

	@Test
	void pixelsDoNotDependOnTheMemory() throws IOException {
		UUID jobId = order("mnist8-uniform-3-late", "none", 70);
		worker(7, 1).workOff();
		assertThat(this.pools.findById(done(jobId, 64).getPoolId()).orElseThrow().getPixelDigest())
			.isEqualTo(digest("mnist8-uniform-3-late", "none", 64));
	}

	@Test
	void aPoolSaysHowItCameAbout() throws IOException {
		SamplingJob job = done(order("mnist8-uniform-3-late", "none", 3), 2);
		ImagePool pool = this.pools.findById(job.getPoolId()).orElseThrow();
		// the file's SHA-256 as in the demo's SHA256SUMS
		assertThat(pool.getProvenance()).isEqualTo(new Sampled("mnist8-uniform-3-late",
				"914dfe5930fec4b7760d3861a8b2d2a170ea272edfe7964615a340f4431ba381", "uniform", "none", 5));
		assertThat(pool.getImageCount()).isEqualTo(3);
		assertThat(this.images.findByPoolIdOrderByPosition(pool.getId())).extracting(Image::getPosition)
			.containsExactly(0, 1, 2);
	}

	@Test
	void aShardThatWasGivenBackGoesOnWhereItStands() throws IOException {
		String whole = this.pools.findById(done(order("mnist8-normal-1-early", "truncnorm 0.5", 40), 64).getPoolId())
			.orElseThrow()
			.getPixelDigest();
		UUID jobId = order("mnist8-normal-1-early", "truncnorm 0.5", 40);
		Claim claim = this.queue.claim(SOMEBODY, Set.of()).orElseThrow();
		try (LoadedGenerators.Use use = this.loaded.use(claim, this.shards)) {
			PoolRenderer renderer = new PoolRenderer(use.generator(), claim);
			this.queue.deliver(claim.lease(), 1, List.of(renderer.image(1), renderer.image(2)));
		}
		this.queue.giveBack(claim.lease());

		assertThat(this.pools.findById(done(jobId, 7).getPoolId()).orElseThrow().getPixelDigest()).isEqualTo(whole);
	}

	@Test
	void aGeneratorThatFailsEndsItsJobWithAReason() throws IOException {
		try (InputStream file = Files.newInputStream(Path.of("src/test/resources/onnx/fails-later.onnx"))) {
			UUID generatorId = this.upload.upload("fails-later", file, GivenFacts.NONE).getId();
			// 4 components x 4,000 images: a normal value above 2.6 (1 in 215) is certain
			// to come
			UUID jobId = this.sampling.order(generatorId, "fails later", Truncation.of("none"), 5, 4000);
			worker(16).workOff();
			SamplingJob job = this.jobs.findById(jobId).orElseThrow();
			assertThat(job.getStatus()).isEqualTo(SamplingJob.Status.FAILED);
			assertThat(job.getFailure()).contains("contains NaN").contains("finite numbers");
			assertThat(this.pools.findById(job.getPoolId()).orElseThrow().isComplete()).isFalse();
		}
	}

	// 700 images are three shards: more would be claimed again and again
	@Test
	void aDiskThatStaysFullIsNotTriedAgainAtOnce() throws IOException {
		UUID jobId = order("mnist8-uniform-3-late", "none", 700);
		FullDisk full = new FullDisk(this.shards);
		assertThatExceptionOfType(UndeliveredImages.class)
			.isThrownBy(() -> new SamplingWorker(full, this.loaded, properties(64, 1 << 20)).workOff())
			.withMessageContaining("images could not be delivered")
			.withMessageContaining("No space left on device");
		assertThat(full.claims).hasPositiveValue().hasValueLessThanOrEqualTo(4);
		assertThat(done(jobId, 64).getMade()).isEqualTo(700);
	}

	@Test
	void anUploadThatIsRefusedLeavesNothingBehind() throws IOException {
		uploaded("mnist8-normal-1-early");
		List<Path> before = kept();
		try (InputStream file = Files.newInputStream(Path.of("src/test/resources/onnx/other-inputs.onnx"))) {
			assertThatExceptionOfType(UnusableGenerator.class)
				.isThrownBy(() -> this.upload.upload("other", file, GivenFacts.NONE));
		}
		assertThat(kept()).isEqualTo(before);
		assertThat(this.generators.findByName("other")).isEmpty();
	}

	private List<Path> kept() throws IOException {
		try (Stream<Path> kept = Files.list(this.files.of("0").getParent())) {
			return kept.sorted().toList();
		}
	}

	private String digest(String generator, String truncation, int batch) throws IOException {
		SamplingJob job = done(order(generator, truncation, 70), batch);
		return String.valueOf(this.pools.findById(job.getPoolId()).orElseThrow().getPixelDigest());
	}

	private SamplingJob done(UUID jobId, int batch) {
		worker(batch).workOff();
		SamplingJob job = this.jobs.findById(jobId).orElseThrow();
		assertThat(job.getStatus()).as(job.getFailure()).isEqualTo(SamplingJob.Status.DONE);
		return job;
	}

	private SamplingWorker worker(int batch) {
		return worker(batch, 1 << 20);
	}

	private SamplingWorker worker(int batch, long memory) {
		return new SamplingWorker(this.shards, this.loaded, properties(batch, memory));
	}

	private static WorkerProperties properties(int batch, long memory) {
		return new WorkerProperties(true, Duration.ofMillis(10), batch, 1, DataSize.ofKilobytes(memory), "cpu");
	}

	private UUID order(String generator, String truncation, int count) throws IOException {
		return this.sampling.order(uploaded(generator).getId(), generator + " " + UUID.randomUUID(),
				Truncation.of(truncation), 5, count);
	}

	private Generator uploaded(String name) throws IOException {
		try (InputStream file = Files.newInputStream(Shipped.file(name))) {
			return this.generators.findByName(name).orElseGet(() -> this.upload.upload(name, file, GivenFacts.NONE));
		}
	}

}
