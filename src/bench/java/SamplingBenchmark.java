import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;
import org.awaitility.Awaitility;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Images a second of a sampling job, from the order to the finished pool, beside a loop
 * that runs the same network on as many vectors at a time with as many threads and keeps
 * nothing.
 *
 * <pre>mvn -Pbench verify -DskipTests -Dbench=SamplingBenchmark</pre>
 *
 * Arguments: {@code --rounds 5}, {@code --device cuda:0}, {@code --only built-in|remote},
 * {@code --threads 1,2}, {@code --images 16384}.
 */
final class SamplingBenchmark {

	private static final String TOKEN = "bench-bench-bench-bench-bench-bench";

	private static final Path FOLDER = Path.of("target", "bench", "sampling").toAbsolutePath();

	private static final int MICRO_BATCH = 16;

	private final ConfigurableApplicationContext application;

	private final int rounds;

	private final String device;

	private SamplingBenchmark(ConfigurableApplicationContext application, int rounds, String device) {
		this.application = application;
		this.rounds = rounds;
		this.device = device;
	}

	public static void main(String[] arguments) throws Exception {
		List<String> given = List.of(arguments);
		int rounds = Integer.parseInt(option(given, "--rounds", "5"));
		String device = option(given, "--device", "cpu");
		String only = option(given, "--only", "");
		Files.createDirectories(FOLDER);
		int images = Integer.parseInt(option(given, "--images", "16384"));
		Model fashion = new Model("fashion-4-late", Path.of("src/demo/material/fashion/fashion-4-late.onnx"), "psi 0.7",
				images, 64);
		Model wide = new Model("wide (128 x 128 RGB)", Path.of("src/bench/onnx/wide.onnx"), "none", images / 4, 64);
		String few = option(given, "--threads", device.startsWith("cuda") ? "1" : "1,2");
		for (int threads : Arrays.stream(few.split(",")).mapToInt(Integer::parseInt).toArray()) {
			if (only.isEmpty() || only.equals("built-in")) {
				try (ConfigurableApplicationContext application = start("--veridical.worker.threads=" + threads,
						"--veridical.worker.device=" + device, "--veridical.worker.poll=5ms")) {
					SamplingBenchmark bench = new SamplingBenchmark(application, rounds, device);
					bench.compare("in the server", fashion, threads);
					bench.compare("in the server", wide, threads);
				}
			}
			if (only.isEmpty() || only.equals("remote")) {
				try (ConfigurableApplicationContext application = start("--veridical.worker.enabled=false")) {
					SamplingBenchmark bench = new SamplingBenchmark(application, rounds, device);
					Process worker = bench.worker(threads);
					try {
						bench.compare("over HTTP, same machine", fashion, threads);
						bench.compare("over HTTP, same machine", wide, threads);
					}
					finally {
						worker.destroy();
						worker.waitFor();
					}
				}
			}
		}
	}

	private static String option(List<String> given, String name, String otherwise) {
		int place = given.indexOf(name);
		return (place >= 0) ? given.get(place + 1) : otherwise;
	}

	private static ConfigurableApplicationContext start(String... options) throws Exception {
		List<String> all = new ArrayList<>(List.of(options));
		all.addAll(List.of("--server.port=0", "--veridical.demo=false", "--veridical.admin-token=" + TOKEN,
				"--veridical.data-dir=" + FOLDER.resolve("data"), "--logging.level.root=warn"));
		return SpringApplication.run(Class.forName("io.veridical.VeridicalApplication"), all.toArray(String[]::new));
	}

	private Process worker(int threads) throws IOException {
		URI server = URI.create(
				"http://127.0.0.1:" + this.application.getEnvironment().getRequiredProperty("local.server.port"));
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("java.class.path"), "io.veridical.VeridicalApplication",
				"--spring.profiles.active=worker", "--veridical.worker.server=" + server,
				"--veridical.worker.poll=5ms", "--veridical.worker.threads=" + threads,
				"--veridical.worker.device=" + this.device, "--veridical.worker.cache=" + FOLDER.resolve("cache"),
				"--logging.level.root=warn");
		builder.environment().put("VERIDICAL_WORKER_TOKEN", TOKEN);
		return builder.inheritIO().start();
	}

	private void compare(String where, Model model, int threads) throws Exception {
		double[] bare = new double[this.rounds];
		double[] made = new double[this.rounds];
		try (Bare loop = new Bare(model, threads, this.device)) {
			loop.imagesPerSecond();
			job(model, -1);
			for (int round = 0; round < this.rounds; round++) {
				bare[round] = loop.imagesPerSecond();
				made[round] = job(model, round);
				say("%s, %s, %d threads, round %d: bare %.0f, job %.0f images/s", where, model.name(), threads, round,
						bare[round], made[round]);
			}
			double[] ratios = new double[this.rounds];
			Arrays.setAll(ratios, (i) -> made[i] / bare[i]);
			say("RESULT | %s | %s | %d x %d | %.0f | %.0f | **%.2f** | %.2f to %.2f |", model.name(), where, threads,
					loop.batch, median(bare), median(made), median(ratios), Arrays.stream(ratios).min().orElse(0),
					Arrays.stream(ratios).max().orElse(0));
		}
	}

	// Other seeds make other images: the store keeps no file twice. The job's own clock is
	// read, so looking at it seldom costs it nothing.
	private double job(Model model, long round) throws Exception {
		UUID generator = generator(model);
		Instant start = Instant.now();
		UUID id = this.application.getBean(Sampling.class)
			.order(generator, model.name() + " " + UUID.randomUUID(), Truncation.of(model.truncation()),
					System.nanoTime() + round, model.images());
		Awaitility.waitAtMost(Duration.ofMinutes(30))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> find(id).getFinishedAt() != null);
		SamplingJob job = find(id);
		if (job.getStatus() != SamplingJob.Status.DONE) {
			throw new IllegalStateException(job.getFailure());
		}
		return model.images() * 1e9 / Duration.between(start, job.getFinishedAt()).toNanos();
	}

	private SamplingJob find(UUID id) {
		return this.application.getBean(SamplingJobs.class).findById(id).orElseThrow();
	}

	private UUID generator(Model model) throws IOException {
		try (InputStream file = Files.newInputStream(model.file())) {
			return this.application.getBean(Generators.class)
				.findByName(model.name())
				.orElseGet(() -> this.application.getBean(GeneratorUpload.class)
					.upload(model.name(), file, GivenFacts.NONE))
				.getId();
		}
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static void say(String text, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, text, arguments));
	}

	/**
	 * A generator to sample.
	 */
	private record Model(String name, Path file, String truncation, int images, int zDim) {
	}

	/**
	 * The network alone.
	 */
	private static final class Bare implements AutoCloseable {

		private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

		private final OrtSession session;

		private final Model model;

		private final int threads;

		private final int batch;

		Bare(Model model, int threads, String device) throws Exception {
			this.model = model;
			this.threads = threads;
			boolean cuda = device.startsWith("cuda");
			try (SessionOptions options = new SessionOptions()) {
				options.setIntraOpNumThreads(1);
				options.setInterOpNumThreads(1);
				options.setDeterministicCompute(true);
				options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
				if (cuda) {
					OrtCUDAProviderOptions gpu = new OrtCUDAProviderOptions(
							device.contains(":") ? Integer.parseInt(device.substring(5)) : 0);
					gpu.add("use_tf32", "0");
					gpu.add("cudnn_conv_algo_search", "HEURISTIC");
					options.addCUDA(gpu);
				}
				this.session = this.environment.createSession(model.file().toString(), options);
			}
			this.batch = cuda ? fastest() : MICRO_BATCH;
		}

		private int fastest() throws Exception {
			int best = MICRO_BATCH;
			double rate = 0;
			for (int size = MICRO_BATCH; size <= 1024; size *= 2) {
				run(size);
				double next = imagesPerSecond(size);
				best = (next > rate) ? size : best;
				rate = Math.max(rate, next);
			}
			return best;
		}

		double imagesPerSecond() throws Exception {
			return imagesPerSecond(this.batch);
		}

		private double imagesPerSecond(int size) throws Exception {
			AtomicInteger left = new AtomicInteger(Math.max(1, this.model.images() / size));
			int images = left.get() * size;
			ExecutorService pool = Executors.newFixedThreadPool(this.threads);
			List<Future<?>> running = new ArrayList<>();
			long start = System.nanoTime();
			for (int i = 0; i < this.threads; i++) {
				running.add(pool.submit(() -> {
					while (left.getAndDecrement() > 0) {
						run(size);
					}
					return null;
				}));
			}
			for (Future<?> each : running) {
				each.get();
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			pool.shutdown();
			return images / seconds;
		}

		private void run(int size) throws OrtException {
			float[] z = new float[size * this.model.zDim()];
			for (int i = 0; i < z.length; i++) {
				z[i] = (float) Math.sin(i);
			}
			try (OnnxTensor input = OnnxTensor.createTensor(this.environment, FloatBuffer.wrap(z),
					new long[] { size, this.model.zDim() });
					OnnxTensor psi = OnnxTensor.createTensor(this.environment, new float[] { 0.7f });
					OrtSession.Result ignored = this.session.run(this.session.getInputNames().contains("psi")
							? Map.of("z", input, "psi", psi) : Map.of("z", input))) {
				if (ignored.size() != 1) {
					throw new IllegalStateException("one output");
				}
			}
		}

		@Override
		public void close() throws OrtException {
			this.session.close();
		}

	}

}
