package io.veridical.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed without a word while a worker on "another machine" fills a pool,
 * alone and together with its database. {@code -Dveridical.server-kills=6} kills it six
 * times during 5,000 images.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledServerWhileSamplingTests {

	private static final int KILLS = Integer.getInteger("veridical.server-kills", 2);

	private static final int IMAGES = (KILLS > 2) ? 5000 : 1500;

	private static final Map<String, String> ALONE = Map.of("VERIDICAL_WORKER_ENABLED", "false");

	@Test
	void thePoolIsTheSameAsIfTheServerHadLived(@TempDir Path folder) throws Exception {
		int port;
		String generator;
		String undisturbed;
		try (RunningServer server = RunningServer.start(folder)) {
			port = server.address().getPort();
			generator = server.generator("mnist8",
					Files.readAllBytes(Path.of("src/demo/material/mnist8/mnist8-uniform-3-late.onnx")));
			undisturbed = digest(server, done(server, order(server, generator, "made by the server itself")));
		}
		RunningServer server = RunningServer.start(folder, port, ALONE);
		try (RunningWorker worker = RunningWorker.start(server.address(), RunningServer.TOKEN, folder.resolve("cache"),
				"batch=16")) {
			String job = order(server, generator, "made elsewhere");
			SplittableRandom random = new SplittableRandom(2026);
			for (int i = 0; i < KILLS; i++) {
				awaitMade(server, job, IMAGES * i / KILLS + 1 + random.nextInt(IMAGES / KILLS / 2), worker);
				if (i % 2 == 0) {
					server.kill();
				}
				else {
					server.killWithItsDatabase();
				}
				server = RunningServer.start(folder, port, ALONE);
			}
			JsonNode done = done(server, job);
			assertThat(done.get("made").asInt()).isEqualTo(IMAGES);
			assertThat(digest(server, done)).as(worker.log()).isEqualTo(undisturbed);
			assertThat(worker.log()).contains("Trying again in");
		}
		finally {
			server.close();
		}
	}

	private static String order(RunningServer server, String generator, String pool)
			throws IOException, InterruptedException {
		return server
			.send("POST", "/api/v1/sampling-jobs",
					"""
							{"generatorId": "%s", "poolName": "%s", "count": %d, "truncation": "none", "seed": 5}"""
						.formatted(generator, pool, IMAGES))
			.get("id")
			.asString();
	}

	private static void awaitMade(RunningServer server, String job, int images, RunningWorker worker) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(10))
			.untilAsserted(() -> assertThat(job(server, job).get("made").asInt()).as(worker.log())
				.isGreaterThanOrEqualTo(images));
		assertThat(images).isLessThan(IMAGES);
	}

	private static JsonNode done(RunningServer server, String job) throws Exception {
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.until(() -> job(server, job).get("status").asString(), "done"::equals);
		return job(server, job);
	}

	private static JsonNode job(RunningServer server, String job) throws IOException, InterruptedException {
		return server.send("GET", "/api/v1/sampling-jobs/" + job, "");
	}

	private static String digest(RunningServer server, JsonNode job) throws IOException, InterruptedException {
		JsonNode pool = server.send("GET", "/api/v1/pools/" + job.get("poolId").asString(), "");
		assertThat(pool.get("images").asInt()).isEqualTo(IMAGES);
		return pool.get("pixelDigest").asString();
	}

}
