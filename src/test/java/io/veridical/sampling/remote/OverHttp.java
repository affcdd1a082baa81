package io.veridical.sampling.remote;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageStore;
import io.veridical.pool.Images;
import io.veridical.pool.PoolFilling;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SampledImages;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * A server on a real port, a job of twenty images of a generator that no other worker
 * has, and a worker with a token.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "veridical.admin-token=" + OverHttp.ADMIN, "veridical.sampling.remote.delivery=1MB" })
abstract class OverHttp {

	static final String ADMIN = "the-administrators-token-of-this-test";

	@LocalServerPort
	int port;

	@Autowired
	Sampling sampling;

	@Autowired
	SamplingJobs jobs;

	@Autowired
	Generators generators;

	@Autowired
	ImagePools pools;

	@Autowired
	Images images;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WorkerTokens tokens;

	@Autowired
	Clock clock;

	@MockitoSpyBean
	ImageStore store;

	@MockitoSpyBean
	PoolFilling filling;

	Generator generator = SampledImages.generator(Instant.EPOCH);

	UUID jobId = UUID.randomUUID();

	WorkerClient worker = new WorkerClient(0, "", "");

	@BeforeEach
	void aJobAndAWorker() {
		this.generator = this.generators.save(SampledImages.generator(this.clock.instant()));
		this.jobId = this.sampling.order(this.generator.getId(), "over HTTP " + UUID.randomUUID(),
				Truncation.of("resample 1.5"), -7, 20);
		this.worker = worker(this.tokens.create("test", null).secret());
	}

	WorkerClient worker(String token) {
		return new WorkerClient(this.port, token, "1");
	}

	String lease() {
		return this.worker.claim(this.generator.getSha256()).json().path("lease").asString();
	}

	SamplingJob job() {
		return this.jobs.findById(this.jobId).orElseThrow();
	}

	ImagePool pool() {
		return this.pools.findById(job().getPoolId()).orElseThrow();
	}

	long rows() {
		return this.images.countByPoolId(job().getPoolId());
	}

	void silence() {
		this.jdbc.sql("update sampling_shard set heard_at = heard_at - interval '1 hour' where job_id = :job")
			.param("job", this.jobId)
			.update();
	}

}
