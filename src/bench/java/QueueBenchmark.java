import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.Span;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.latent.Truncation;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How sampling jobs get shorter with more workers, where making 16 images is a wait of
 * 200 ms, so that not the processors but the queue is measured.
 *
 * <pre>mvn -Pbench verify -DskipTests -Dbench=QueueBenchmark</pre>
 *
 * Argument: rounds.
 */
final class QueueBenchmark {

	private static final Path FOLDER = Path.of("target", "bench", "sampling").toAbsolutePath();

	private static final Path GENERATOR = Path.of("src/demo/material/fashion/fashion-4-late.onnx");

	private static final int MICRO_BATCH = 16;

	private static final int DELIVERY = 64;

	private static final long WAIT_MILLIS = 200;

	private final ConfigurableApplicationContext application;

	private QueueBenchmark(ConfigurableApplicationContext application) {
		this.application = application;
	}

	public static void main(String[] arguments) throws Exception {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 3;
		Files.createDirectories(FOLDER);
		try (ConfigurableApplicationContext application = SpringApplication.run(
				Class.forName("io.veridical.VeridicalApplication"), "--veridical.worker.enabled=false",
				"--server.port=0", "--veridical.demo=false",
				"--veridical.admin-token=bench-bench-bench-bench-bench-bench",
				"--veridical.data-dir=" + FOLDER.resolve("data"), "--logging.level.root=warn")) {
			new QueueBenchmark(application).scale(rounds);
		}
	}

	private void scale(int rounds) throws Exception {
		waiting(8, 1024);
		double[] ratios = new double[rounds];
		for (int round = 0; round < rounds; round++) {
			double one = waiting(1, 4096);
			double eight = waiting(8, 4096);
			ratios[round] = one / eight;
			say("RESULT | %d | %.2f | %.2f | **%.2f** |", round + 1, one, eight, ratios[round]);
		}
		say("eight workers are %.2f times as fast as one (median)", median(ratios));
	}

	/** Returns how long so many workers take for a job, from the order to the pool, in seconds. */
	private double waiting(int workers, int images) throws Exception {
		SamplingQueue queue = this.application.getBean(SamplingQueue.class);
		SamplingJobs jobs = this.application.getBean(SamplingJobs.class);
		UUID generator = generator();
		long seed = System.nanoTime();
		ExecutorService threads = Executors.newFixedThreadPool(workers);
		long start = System.nanoTime();
		UUID id = this.application.getBean(Sampling.class)
			.order(generator, "waiting " + UUID.randomUUID(), Truncation.of("none"), seed, images);
		List<Future<?>> working = new ArrayList<>();
		for (int i = 0; i < workers; i++) {
			WorkerIdentity who = new WorkerIdentity("waiting " + i, "script", "a wait of " + WAIT_MILLIS + " ms");
			working.add(threads.submit(() -> {
				for (Optional<Claim> claim = queue.claim(who, Set.of()); claim
					.isPresent(); claim = queue.claim(who, Set.of())) {
					wait(queue, claim.get());
				}
				return null;
			}));
		}
		for (Future<?> worker : working) {
			worker.get();
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		threads.shutdown();
		if (jobs.findById(id).orElseThrow().getStatus() != SamplingJob.Status.DONE) {
			throw new IllegalStateException("The job is not done");
		}
		return seconds;
	}

	// Delivers as the worker does: 64 images at a time, while the next are "made".
	private static void wait(SamplingQueue queue, Claim claim) throws Exception {
		ExecutorService delivery = Executors.newSingleThreadExecutor();
		List<Future<?>> deliveries = new ArrayList<>();
		for (Span missing : claim.missing()) {
			List<Raster> images = new ArrayList<>();
			for (int k = missing.first(); k <= missing.last(); k += MICRO_BATCH) {
				Thread.sleep(WAIT_MILLIS);
				for (int i = k; i < k + MICRO_BATCH; i++) {
					images.add(image(claim.seed(), i));
				}
				if (images.size() == DELIVERY || k + MICRO_BATCH > missing.last()) {
					List<Raster> parcel = images;
					int first = k + MICRO_BATCH - parcel.size();
					deliveries.add(delivery.submit(() -> queue.deliver(claim.lease(), first, parcel)));
					images = new ArrayList<>();
				}
			}
		}
		for (Future<?> each : deliveries) {
			each.get();
		}
		delivery.shutdown();
		queue.finish(claim.lease());
	}

	private static Raster image(long seed, int k) {
		int[] rgb = new int[28 * 28];
		Arrays.setAll(rgb, (i) -> 0x10101 * ((k * (i + 1) >>> (i % 7)) & 0xFF));
		for (int i = 0; i < 8; i++) {
			rgb[i] = 0x10101 * (int) (seed >>> (8 * i) & 0xFF);
		}
		return new Raster(28, 28, rgb);
	}

	private UUID generator() throws Exception {
		try (InputStream file = Files.newInputStream(GENERATOR)) {
			return this.application.getBean(Generators.class)
				.findByName("fashion-4-late")
				.orElseGet(() -> this.application.getBean(GeneratorUpload.class)
					.upload("fashion-4-late", file, GivenFacts.NONE))
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

}
