package io.veridical.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.veridical.pool.ImagePool;
import io.veridical.sampling.SamplingJob;
import io.veridical.worker.Orders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workers on "other machines" are killed without a word in the middle of a job.
 * {@code -Dveridical.kills=50} kills 50 of them during 5,000 images.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "veridical.admin-token=" + KilledWorkerTests.TOKEN, "veridical.sampling.lease=2s" })
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWorkerTests {

	static final String TOKEN = "a-token-for-the-test-of-killed-workers";

	private static final int KILLS = Integer.getInteger("veridical.kills", 5);

	private static final int IMAGES = 100 * KILLS;

	// a worker that is not killed makes 16 images a call
	private static final int MOST_CALLS = 10;

	@TempDir
	private Path folder = Path.of("");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Killing killing;

	private final Orders orders;

	KilledWorkerTests(@Autowired AutowireCapableBeanFactory beans) {
		this.orders = Orders.in(beans);
	}

	@Test
	void thePoolIsTheSameAsIfNobodyHadDied() throws Exception {
		UUID disturbed = order();
		SplittableRandom random = new SplittableRandom(2026);
		TreeMap<String, Integer> where = new TreeMap<>();
		for (int i = 0; i < KILLS; i++) {
			try (RunningWorker worker = start("batch=16")) {
				this.killing.expect(worker, random, MOST_CALLS);
				String call = this.killing.killed().poll(2, TimeUnit.MINUTES);
				assertThat(call).as("kill %d; the worker said:\n%s", i, worker.log()).isNotNull();
				where.merge(String.valueOf(call), 1, Integer::sum);
			}
		}
		int atTheLastKill = this.orders.job(disturbed).getMade();
		assertThat(atTheLastKill).as("the job is still going on").isLessThan(IMAGES);
		UUID undisturbed;
		try (RunningWorker worker = start("batch=64")) {
			finish(disturbed, worker);
			undisturbed = order();
			finish(undisturbed, worker);
		}
		ImagePool pool = this.orders.pool(disturbed);
		assertThat(pool.getImageCount()).isEqualTo(IMAGES);
		assertThat(this.jdbc.sql("select count(distinct position) from image where pool_id = ?")
			.param(pool.getId())
			.query(Integer.class)
			.single()).isEqualTo(IMAGES);
		assertThat(pool.getPixelDigest()).isNotNull().isEqualTo(this.orders.pool(undisturbed).getPixelDigest());
		System.out.printf("%d workers killed during a job of %d images, the last one at image %d: %s%n", KILLS, IMAGES,
				atTheLastKill, where);
	}

	@Test
	void aWorkerThatIsAskedToEndGivesItsShardBack() throws Exception {
		UUID jobId = order();
		try (RunningWorker worker = start("batch=16")) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(this.orders.job(jobId).getMade()).as(worker.log()).isPositive());
		}
		assertThat(this.jdbc.sql("select count(*) from sampling_shard where job_id = ? and status = 'CLAIMED'")
			.param(jobId)
			.query(Integer.class)
			.single()).isZero();
		try (RunningWorker worker = start("batch=64")) {
			finish(jobId, worker);
		}
	}

	@Test
	void aWorkerWithAnotherTokenEndsAndSaysWhy() throws Exception {
		try (RunningWorker worker = RunningWorker.start(address(), "somebody-elses-token", this.folder)) {
			assertThat(worker.exitCode()).as(worker.log()).isEqualTo(2);
			assertThat(worker.log()).contains("The server refuses this worker, which ends: ").contains("(401)");
		}
	}

	@Test
	void aWorkerEndsWhenThereIsNothingToDo() throws Exception {
		try (RunningWorker worker = start("idle=1s")) {
			assertThat(worker.exitCode()).as(worker.log()).isZero();
			assertThat(worker.log()).contains("Nothing to do");
		}
	}

	private void finish(UUID jobId, RunningWorker worker) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.untilAsserted(() -> assertThat(this.orders.job(jobId).getStatus())
				.as("%s; the worker said:\n%s", this.orders.job(jobId).getFailure(), worker.log())
				.isEqualTo(SamplingJob.Status.DONE));
	}

	private RunningWorker start(String... options) throws IOException {
		return RunningWorker.start(address(), TOKEN, this.folder, options);
	}

	private URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	private UUID order() throws IOException {
		return this.orders.order("mnist8-uniform-3-late", "none", IMAGES);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Config {

		@Bean
		Killing killing() {
			return new Killing();
		}

	}

}
