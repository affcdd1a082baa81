package io.veridical.sampling.job;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.veridical.pool.ImagePools;
import io.veridical.sampling.Claim;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.LeaseLost;
import io.veridical.sampling.SampledImages;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.Span;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class JobPagesTests {

	private static final WorkerIdentity ANN = new WorkerIdentity("ann", "script", "CUDA 12 · H200");

	@Autowired
	private MockMvcTester mvc;

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
	private Clock clock;

	private String sha256 = "";

	private String pool = "";

	private UUID id = UUID.randomUUID();

	@BeforeEach
	void aJob() {
		Generator generator = this.generators.save(SampledImages.generator(this.clock.instant()));
		this.sha256 = generator.getSha256();
		this.pool = "followed " + UUID.randomUUID();
		this.id = this.sampling.order(generator.getId(), this.pool, Truncation.of("none"), 1, 600);
	}

	@Test
	void theJobsPageShowsShardsWorkersAndDevices() {
		Claim claim = claim();
		this.queue.deliver(claim.lease(), 0, SampledImages.images(new Span(0, 64)));
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.contains("64 of 600", "images/s", "left", "Shards: 0 done, 1 with workers, 2 waiting",
					"viewBox=\"0 0 3 10\"", "y=\"7.5\"", "height=\"2.5\"", "ann", "CUDA 12 · H200",
					"data-live=\"1000\"", "data-state=\"active\"")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}?lang=zh", this.id)).bodyText()
			.contains("分片：0 个已完成，1 个进行中，2 个等待中", "约剩")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/api/v1/sampling-jobs/{id}/progress", this.id)).bodyJson().isLenientlyEqualTo("""
				{"status": "running", "wanted": 600, "made": 64, "attempts": 1,
				 "shards": [{"number": 0, "first": 0, "count": 256, "made": 64, "status": "claimed", "worker": "ann",
				   "device": "CUDA 12 · H200"}, {"number": 1}, {"number": 2, "count": 88, "worker": null}]}""");
	}

	@Test
	void aPausedJobLetsItsWorkersGoAndGoesOnWhereItStood() {
		Claim claim = claim();
		this.queue.deliver(claim.lease(), 0, SampledImages.images(new Span(0, 64)));
		assertThat(post("pause")).hasRedirectedUrl("/sampling-jobs/" + this.id);
		assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> this.queue.hear(claim.lease()))
			.withMessageContaining("paused");
		assertThat(this.queue.claim(ANN, Set.of(this.sha256))).isEmpty();
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).bodyText()
			.contains("paused", "Go on")
			.doesNotContain("data-live");
		post("resume");
		assertThat(claim().missing()).containsExactly(new Span(64, 192));
		assertThat(job().getMade()).isEqualTo(64);
	}

	@Test
	void whatEachDeviceMadeOfAShardIsKeptWhenItPassesOn() {
		Claim first = claim();
		this.queue.deliver(first.lease(), 0, SampledImages.images(new Span(0, 64)));
		this.queue.deliver(first.lease(), 64, SampledImages.images(new Span(64, 36)));
		this.queue.giveBack(first.lease());
		Claim second = this.queue.claim(new WorkerIdentity("ben", "built-in", "CPU"), Set.of(this.sha256))
			.orElseThrow();
		this.queue.deliver(second.lease(), 0, SampledImages.images(new Span(0, 256)));
		// the second delivers 256, of which 64 + 36 were there
		assertThat(this.mvc.get().uri("/api/v1/sampling-jobs/{id}/progress", this.id)).bodyJson()
			.extractingPath("$.devices")
			.isEqualTo(Map.of("CPU", 156, "CUDA 12 · H200", 100));
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).bodyText()
			.contains("Made on CPU: 156 images", "Made on CUDA 12 · H200: 100 images");
	}

	@Test
	void aCancelledJobsPoolIsGoneAndItsNameFree() {
		Claim claim = claim();
		this.queue.deliver(claim.lease(), 0, SampledImages.images(new Span(0, 64)));
		assertThat(post("cancel")).hasRedirectedUrl("/sampling-jobs/" + this.id);
		assertThat(this.pools.existsByName(this.pool)).isFalse();
		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.CANCELLED);
		assertThatExceptionOfType(LeaseLost.class)
			.isThrownBy(() -> this.queue.deliver(claim.lease(), 64, SampledImages.images(new Span(64, 64))));
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).hasStatusOk()
			.bodyText()
			.contains("cancelled", this.pool)
			.doesNotContain("??", "data-live");
		assertThat(this.mvc.get().uri("/generators/{id}", job().getGeneratorId())).hasStatusOk();
		this.sampling.order(job().getGeneratorId(), this.pool, Truncation.of("none"), 2, 3);
		assertThat(post("cancel")).as("twice").hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aFailedJobSaysWhyAndIsTriedAgain() {
		Claim claim = claim();
		this.queue.deliver(claim.lease(), 0, SampledImages.images(new Span(0, 256)));
		Claim next = claim();
		this.queue.fail(next.lease(), "image 300 is NaN");
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).bodyText()
			.contains("image 300 is NaN", "Try again");
		assertThat(this.mvc.post().uri("/api/v1/sampling-jobs/{id}/pause", this.id)).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/unsuitable-job");
		assertThat(this.mvc.post().uri("/api/v1/sampling-jobs/{id}/retry", this.id)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"status\": \"waiting\", \"failure\": null, \"made\": 256, \"attempts\": 2}");
		assertThat(claim().images()).isEqualTo(new Span(256, 256));
	}

	@Test
	void aFinishedJobCannotBeCancelled() {
		for (int shard = 0; shard < 3; shard++) {
			Claim claim = claim();
			this.queue.deliver(claim.lease(), claim.images().first(), SampledImages.images(claim.images()));
		}
		assertThat(post("cancel")).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.pools.findByName(this.pool).orElseThrow().getImageCount()).isEqualTo(600);
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", this.id)).bodyText()
			.contains("Made on CUDA 12 · H200: 600 images", "To the pool");
	}

	private Claim claim() {
		return this.queue.claim(ANN, Set.of(this.sha256)).orElseThrow();
	}

	private MvcTestResult post(String verb) {
		return this.mvc.post().uri("/sampling-jobs/{id}/" + verb, this.id).with(csrf()).exchange();
	}

	private SamplingJob job() {
		return this.jobs.findById(this.id).orElseThrow();
	}

}
