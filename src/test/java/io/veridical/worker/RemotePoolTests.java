package io.veridical.worker;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pools made over HTTP on a real port.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RemotePoolTests.TOKEN)
class RemotePoolTests {

	static final String TOKEN = "a-token-for-the-test-of-remote-pools";

	@TempDir
	private Path cache = Path.of("");

	@LocalServerPort
	private int port;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private Sampling sampling;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ShardSource local;

	private final Orders orders;

	private final OnnxRuntime runtime = new OnnxRuntime();

	RemotePoolTests(@Autowired AutowireCapableBeanFactory beans) {
		this.orders = Orders.in(beans);
	}

	@ParameterizedTest
	@CsvSource({ "mnist8-normal-2-late, truncnorm 0.5", "fashion-2-mid, psi 0.7" })
	void onePoolWhoeverMakesIt(String generator, String truncation) throws Exception {
		List<String> digests = new ArrayList<>();
		digests.add(digest(generator, truncation, this.local, 1, 64));
		digests.add(digest(generator, truncation, this.local, 3, 16));
		digests.add(digest(generator, truncation, remote(TOKEN), 1, 64));
		digests.add(digest(generator, truncation, remote(TOKEN), 3, 23));
		assertThat(digests.get(0)).matches("[0-9a-f]{64}");
		assertThat(digests).containsOnly(digests.get(0));
	}

	@Test
	void theServerKeepsWhoMadeAShardOnWhat() throws Exception {
		UUID jobId = this.orders.order("mnist8-normal-2-late", "none", 20);
		work(remote(TOKEN), 1, 64);
		assertThat(this.jdbc.sql("select worker || ', ' || device from sampling_shard where job_id = ?")
			.param(jobId)
			.query(String.class)
			.single()).startsWith("the test's worker, CPU").endsWith("ONNX Runtime 1.28.0");
	}

	@Test
	void aGeneratorThatFailsElsewhereEndsItsJobWithTheReason() throws Exception {
		try (InputStream file = Files.newInputStream(Path.of("src/test/resources/onnx/fails-later.onnx"))) {
			UUID generatorId = this.upload.upload("fails elsewhere", file, GivenFacts.NONE).getId();
			// see SamplingWorkerTests: NaN is certain to come
			UUID jobId = this.sampling.order(generatorId, "fails elsewhere", Truncation.of("none"), 5, 4000);
			work(remote(TOKEN), 1, 64);
			SamplingJob job = this.orders.job(jobId);
			assertThat(job.getStatus()).isEqualTo(SamplingJob.Status.FAILED);
			assertThat(job.getFailure()).contains("contains NaN");
		}
	}

	@Test
	void aTokenOfNobodyEndsTheWorker() {
		assertThatExceptionOfType(ServerRefusal.class).isThrownBy(() -> remote("nobody's").claim("CPU"))
			.withMessageContaining("(401)");
	}

	private String digest(String generator, String truncation, ShardSource source, int threads, int batch)
			throws Exception {
		UUID jobId = this.orders.order(generator, truncation, 600);
		work(source, threads, batch);
		SamplingJob job = this.orders.job(jobId);
		assertThat(job.getStatus()).as(job.getFailure()).isEqualTo(SamplingJob.Status.DONE);
		return String.valueOf(this.orders.pool(jobId).getPixelDigest());
	}

	private void work(ShardSource source, int threads, int batch) throws InterruptedException {
		WorkerProperties properties = new WorkerProperties(true, Duration.ofMillis(10), batch, threads,
				DataSize.ofMegabytes(64), "cpu");
		SamplingWorker worker = new SamplingWorker(source, new LoadedGenerators(this.runtime, properties), properties);
		List<Thread> working = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			working.add(new Thread(worker::workOff));
		}
		working.forEach(Thread::start);
		for (Thread thread : working) {
			thread.join();
		}
		worker.close();
	}

	private RemoteShards remote(String token) {
		return new RemoteShards(new ServerProperties(URI.create("http://127.0.0.1:" + this.port), token,
				"the test's worker", this.cache, null), new SplittableRandom(1));
	}

}
