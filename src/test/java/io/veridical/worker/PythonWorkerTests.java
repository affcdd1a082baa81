package io.veridical.worker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.veridical.imaging.Raster;
import io.veridical.pool.Image;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import io.veridical.sampling.Generators;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The worker in Python: its protocol with any Python, and for real where there is
 * PyTorch. {@code -Dpython.path=…} names the program to try first.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RemotePoolTests.TOKEN)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PythonWorkerTests {

	private static final Path WORKER = Path.of("deploy/worker-python").toAbsolutePath();

	private static final Path MODEL = Path.of("src/test/resources/python").toAbsolutePath();

	private static final int IMAGES = 300;

	private static final int EDGE = 6;

	@LocalServerPort
	private int port;

	@Autowired
	private Generators generators;

	@Autowired
	private Sampling sampling;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private ImagePools pools;

	@Autowired
	private Images images;

	@Test
	void theProtocolIsTestedWithoutPyTorch() throws Exception {
		String python = python("import sys; assert sys.version_info >= (3, 8)")
			.orElseGet(() -> abort("There is no Python 3.8 or newer"));
		Finished tests = run(List.of(python, "-B", "-m", "unittest"));
		assertThat(tests.code()).as(tests.output()).isZero();
	}

	@Test
	void aPyTorchModuleFillsAPool(@TempDir Path folder) throws Exception {
		String python = pythonWithTorch();
		Path weights = folder.resolve("weights.pt");
		assertThat(run(List.of(python, "-B", MODEL.resolve("linear.py").toString(), weights.toString())).code())
			.isZero();
		UUID jobId = order(register("PyTorch module", sha256(weights)), "by a module");
		Finished worker = run(List.of(python, "-B", "veridical_worker.py", "--server", "http://127.0.0.1:" + this.port,
				"--model", "linear:build", "--checkpoint", weights.toString(), "--threads", "1", "--idle", "0"));
		assertThat(worker.code()).as(worker.output()).isZero();
		assertThatPoolIsWhatTheNetworkMakes(jobId, worker);
	}

	@Test
	void aTorchScriptFileFillsAPool(@TempDir Path folder) throws Exception {
		String python = pythonWithTorch();
		Path script = folder.resolve("script.pt");
		assertThat(
				run(List.of(python, "-B", MODEL.resolve("linear.py").toString(), script.toString(), "script")).code())
			.isZero();
		UUID jobId = order(register("TorchScript file", sha256(script)), "by a script");
		Finished worker = run(List.of(python, "-B", "veridical_worker.py", "--server", "http://127.0.0.1:" + this.port,
				"--torchscript", script.toString(), "--batch", "48", "--threads", "1", "--idle", "0"));
		assertThat(worker.code()).as(worker.output()).isZero();
		assertThatPoolIsWhatTheNetworkMakes(jobId, worker);
	}

	private void assertThatPoolIsWhatTheNetworkMakes(UUID jobId, Finished worker) {
		SamplingJob job = this.jobs.findById(jobId).orElseThrow();
		assertThat(job.getStatus()).as(worker.output()).isEqualTo(SamplingJob.Status.DONE);
		Latents latents = new Latents(Prior.NORMAL, new Truncation.Resample(1.5), 11, 4);
		List<String> expected = new ArrayList<>();
		for (int k = 0; k < IMAGES; k++) {
			expected.add(linear(latents.vector(k)).digest().hex());
		}
		assertThat(this.images.findByPoolIdOrderByPosition(job.getPoolId())).extracting(Image::getPixels)
			.containsExactlyElementsOf(expected);
		assertThat(this.pools.findById(job.getPoolId()).orElseThrow().isComplete()).isTrue();
	}

	/** The network of linear.py in Java. */
	private static Raster linear(float[] z) {
		int[] rgb = new int[EDGE * EDGE];
		for (int y = 0; y < EDGE; y++) {
			for (int x = 0; x < EDGE; x++) {
				for (int channel = 0; channel < 3; channel++) {
					float value = z[(x + y + channel) % 4] * 0.75f + (x - y) * 0.125f;
					// half to even, as torch.round
					int level = (int) Math.rint((Math.min(1, Math.max(-1, value)) + 1) * 127.5f);
					rgb[y * EDGE + x] |= level << (16 - 8 * channel);
				}
			}
		}
		return new Raster(EDGE, EDGE, rgb);
	}

	private UUID order(UUID generatorId, String pool) {
		return this.sampling.order(generatorId, pool + " " + UUID.randomUUID(), Truncation.of("resample 1.5"), 11,
				IMAGES);
	}

	private UUID register(String name, String sha256) throws Exception {
		HttpResponse<String> reply = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/generators/external"))
				.header("Authorization", "Bearer " + RemotePoolTests.TOKEN)
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString("""
						{"name": "%s", "sha256": "%s", "prior": "normal", "zDim": 4, "truncation": "z", "width": %d,
						 "height": %d, "colours": "rgb", "data": "none", "licence": "CC0-1.0"}""".formatted(name,
						sha256, EDGE, EDGE)))
				.build(), BodyHandlers.ofString());
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
		return this.generators.findBySha256(sha256).orElseThrow().getId();
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	private static String pythonWithTorch() {
		return python("import torch").orElseGet(
				() -> abort("No Python here has PyTorch (Debian: python3-torch): the worker was NOT tried for real"));
	}

	private static Optional<String> python(String test) {
		return Stream.of(System.getProperty("python.path", "python3"), "python3", "/usr/bin/python3")
			.distinct()
			.filter((python) -> {
				try {
					return run(List.of(python, "-c", test)).code() == 0;
				}
				catch (IOException ex) {
					return false;
				}
			})
			.findFirst();
	}

	private static Finished run(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(WORKER.toFile()).redirectErrorStream(true);
		builder.environment().put("VERIDICAL_WORKER_TOKEN", RemotePoolTests.TOKEN);
		builder.environment().put("PYTHONPATH", MODEL.toString());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Finished(process.onExit().join().exitValue(), output);
	}

	private record Finished(int code, String output) {
	}

}
