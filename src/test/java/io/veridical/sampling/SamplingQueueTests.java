package io.veridical.sampling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.veridical.imaging.Raster;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class SamplingQueueTests {

	private static final WorkerIdentity ANN = new WorkerIdentity("ann", "script", "CPU");

	private static final WorkerIdentity BEN = new WorkerIdentity("ben", "veridical", "CUDA 12");

	@Autowired
	private Sampling sampling;

	@Autowired
	private SamplingQueue queue;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private Generators generators;

	@Autowired
	private ImagePools pools;

	@Autowired
	private Images images;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private Generator generator = SampledImages.generator(Instant.EPOCH);

	@BeforeEach
	void aGenerator() {
		this.generator = this.generators.save(SampledImages.generator(this.clock.instant()));
	}

	@Test
	void shardsAreHandedOutInOrderAndEachToOne() {
		UUID jobId = order(600);
		List<Claim> claims = List.of(claim(ANN), claim(BEN), claim(ANN));
		// 600 = 256 + 256 + 88
		assertThat(claims).extracting(Claim::images)
			.containsExactly(new Span(0, 256), new Span(256, 256), new Span(512, 88));
		assertThat(claims).extracting(Claim::lease).doesNotHaveDuplicates();
		assertThat(claims).extracting(Claim::jobId).containsOnly(jobId);
		assertThat(tryClaim(BEN)).isEmpty();
		assertThat(job(jobId).getStatus()).isEqualTo(SamplingJob.Status.RUNNING);
	}

	@Test
	void aPoolIsTheSameInWhateverOrderItsShardsCome() {
		UUID inOrder = order(600);
		for (int shard = 0; shard < 3; shard++) {
			make(claim(ANN));
		}
		UUID backwards = order(600);
		List<Claim> claims = new ArrayList<>(List.of(claim(ANN), claim(BEN), claim(ANN)));
		for (int shard = 2; shard >= 0; shard--) {
			assertThat(job(backwards).getStatus()).isEqualTo(SamplingJob.Status.RUNNING);
			make(claims.get(shard));
		}
		assertThat(job(backwards).getMade()).isEqualTo(600);
		assertThat(job(backwards).getStatus()).isEqualTo(SamplingJob.Status.DONE);
		assertThat(pool(backwards).getPixelDigest()).isNotNull().isEqualTo(pool(inOrder).getPixelDigest());
	}

	@Test
	void aSilentWorkersShardIsOfferedAgainWithWhatIsMissing() {
		UUID jobId = order(20);
		Claim silent = claim(ANN);
		deliver(silent, new Span(3, 4));
		assertThat(tryClaim(BEN)).as("its worker was just heard").isEmpty();
		silence(jobId);
		Claim next = claim(BEN);
		assertThat(next.missing()).containsExactly(new Span(0, 3), new Span(7, 13));
		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> this.queue.hear(silent.lease()));
		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> deliver(silent, new Span(7, 2)));
		assertThat(job(jobId).getMade()).isEqualTo(4);
		next.missing().forEach((span) -> deliver(next, span));
		this.queue.finish(next.lease());
		assertThat(pool(jobId).getImageCount()).isEqualTo(20);
	}

	@Test
	void aLeaseThatIsOverIsGoodUntilAnotherTakesTheShard() {
		UUID jobId = order(20);
		Claim late = claim(ANN);
		silence(jobId);
		this.queue.hear(late.lease());
		assertThat(tryClaim(BEN)).isEmpty();
		silence(jobId);
		assertThat(deliver(late, new Span(0, 20)).there()).isEqualTo(20);
		assertThat(pool(jobId).isComplete()).isTrue();
	}

	@Test
	void aRepeatedDeliveryChangesNothing() {
		UUID jobId = order(20);
		Claim claim = claim(ANN);
		assertThat(deliver(claim, new Span(0, 8))).isEqualTo(new Delivered(8, 0));
		assertThat(deliver(claim, new Span(4, 8))).isEqualTo(new Delivered(12, 0));
		assertThat(deliver(claim, new Span(0, 20))).isEqualTo(new Delivered(20, 0));
		String digest = pool(jobId).getPixelDigest();
		assertThat(deliver(claim, new Span(0, 20))).as("after the end").isEqualTo(new Delivered(20, 0));
		this.queue.finish(claim.lease());
		this.queue.hear(claim.lease());
		assertThat(pool(jobId).getPixelDigest()).isEqualTo(digest);
		assertThat(job(jobId).getMade()).isEqualTo(20);
	}

	@Test
	void theFirstImageAtAPlaceStaysAndOthersAreCounted() {
		UUID jobId = order(3);
		Claim claim = claim(ANN);
		this.queue.deliver(claim.lease(), 1, List.of(SampledImages.image(77)));
		assertThat(this.queue.deliver(claim.lease(), 0, SampledImages.images(new Span(0, 3))))
			.isEqualTo(new Delivered(3, 1));
		assertThat(this.images.findByPoolIdOrderByPosition(job(jobId).getPoolId()).get(1).getPixels())
			.isEqualTo(SampledImages.image(77).digest().hex());
	}

	@Test
	void aShardIsNotFinishedWhileImagesAreMissing() {
		order(20);
		Claim claim = claim(ANN);
		deliver(claim, new Span(0, 5));
		deliver(claim, new Span(6, 2));
		assertThatExceptionOfType(MissingImages.class).isThrownBy(() -> this.queue.finish(claim.lease()))
			.withMessageContaining("13 images of this shard are missing, the first is 5");
	}

	@Test
	void imagesOfAnotherShardOrShapeAreRefusedAndChangeNothing() {
		UUID jobId = order(300);
		Claim claim = claim(ANN);
		assertThatExceptionOfType(WrongDelivery.class).isThrownBy(() -> deliver(claim, new Span(255, 2)))
			.withMessageContaining("Image 256 is not of this shard, which has the images 0 to 255");
		assertThatExceptionOfType(WrongDelivery.class)
			.isThrownBy(() -> this.queue.deliver(claim.lease(), 0,
					List.of(SampledImages.image(0), new Raster(1, 2, new int[2]))))
			.withMessageContaining("Image 1 has 1 × 2 px; this generator makes images of 2 × 2 px");
		assertThatExceptionOfType(WrongDelivery.class)
			.isThrownBy(() -> this.queue.deliver(claim.lease(), 0, List.of()));
		assertThat(job(jobId).getMade()).isZero();
		assertThat(this.images.countByPoolId(job(jobId).getPoolId())).isZero();
	}

	@Test
	void aShardThatSilencesTenWorkersInARowFailsItsJob() {
		UUID jobId = order(20);
		for (int i = 0; i < 9; i++) {
			claim(ANN);
			silence(jobId);
		}
		deliver(claim(ANN), new Span(0, 1));
		silence(jobId);
		// an image came in between, so the count begins anew with its worker
		for (int i = 0; i < 8; i++) {
			claim(ANN);
			silence(jobId);
		}
		assertThat(tryClaim(ANN)).isPresent();
		silence(jobId);
		assertThat(tryClaim(ANN)).isEmpty();
		assertThat(job(jobId).getFailure()).contains("10 workers in a row fell silent at shard 0");
	}

	@Test
	void workersAreClaimedForOnlyByGeneratorsTheyHave() {
		order(5);
		assertThat(this.queue.claim(ANN, Set.of("0".repeat(64)))).isEmpty();
		assertThat(tryClaim(ANN)).isPresent();
	}

	@Test
	void eightWorkersAtOnceMakeEachImageOnceAndThePoolOnce() throws Exception {
		UUID alone = order(1500);
		for (Optional<Claim> claim = tryClaim(ANN); claim.isPresent(); claim = tryClaim(ANN)) {
			make(claim.get());
		}
		UUID together = order(1500);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		List<Future<Integer>> made = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			WorkerIdentity who = new WorkerIdentity("one of eight " + i, "script", "CPU");
			made.add(threads.submit((Callable<Integer>) () -> {
				int images = 0;
				for (Optional<Claim> claim = tryClaim(who); claim.isPresent(); claim = tryClaim(who)) {
					make(claim.get());
					images += claim.get().images().count();
				}
				return images;
			}));
		}
		int sum = 0;
		for (Future<Integer> images : made) {
			sum += images.get();
		}
		threads.shutdown();
		assertThat(sum).isEqualTo(1500);
		assertThat(job(together).getStatus()).isEqualTo(SamplingJob.Status.DONE);
		assertThat(pool(together).getPixelDigest()).isNotNull().isEqualTo(pool(alone).getPixelDigest());
		assertThat(this.jdbc.sql("select sum(images) from sampling_worker where name like 'one of eight %'")
			.query(Long.class)
			.single()).isEqualTo(1500);
	}

	private UUID order(int count) {
		return this.sampling.order(this.generator.getId(), "queue " + UUID.randomUUID(), Truncation.of("none"), 1,
				count);
	}

	private Claim claim(WorkerIdentity who) {
		return tryClaim(who).orElseThrow();
	}

	private Optional<Claim> tryClaim(WorkerIdentity who) {
		return this.queue.claim(who, Set.of(this.generator.getSha256()));
	}

	private Delivered deliver(Claim claim, Span span) {
		return this.queue.deliver(claim.lease(), span.first(), SampledImages.images(span));
	}

	private void make(Claim claim) {
		deliver(claim, claim.images());
		this.queue.finish(claim.lease());
	}

	private void silence(UUID jobId) {
		this.jdbc.sql("update sampling_shard set heard_at = heard_at - cast(:long as interval) where job_id = :job")
			.param("long", Duration.ofMinutes(5).toSeconds() + " seconds")
			.param("job", jobId)
			.update();
	}

	private SamplingJob job(UUID jobId) {
		return this.jobs.findById(jobId).orElseThrow();
	}

	private ImagePool pool(UUID jobId) {
		return this.pools.findById(job(jobId).getPoolId()).orElseThrow();
	}

}
