import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.SafeDecoder;
import io.veridical.pool.Image;
import io.veridical.pool.ImageStore;
import io.veridical.pool.Images;
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
 * By how much the pixels of one device differ from those of another: the same pools,
 * sampled on each.
 *
 * <pre>mvn -Pcuda,bench verify -DskipTests -Dbench=DeviceDifference -Dbench.arguments="cpu cuda:0"</pre>
 *
 * Arguments: two devices, and how many images (1024).
 */
final class DeviceDifference {

	private static final Path FOLDER = Path.of("target", "bench", "devices").toAbsolutePath();

	private static final List<Path> GENERATORS = List.of(Path.of("src/demo/material/fashion/fashion-4-late.onnx"),
			Path.of("src/bench/onnx/wide.onnx"));

	private static final long SEED = 5;

	private DeviceDifference() {
	}

	public static void main(String[] arguments) throws Exception {
		String left = (arguments.length > 0) ? arguments[0] : "cpu";
		String right = (arguments.length > 1) ? arguments[1] : "cuda:0";
		int images = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 1024;
		Files.createDirectories(FOLDER);
		List<List<int[]>> ours = sample(left, images);
		List<List<int[]>> theirs = sample(right, images);
		for (int i = 0; i < GENERATORS.size(); i++) {
			System.out.println(
					"RESULT " + GENERATORS.get(i).getFileName() + ", " + left + " against " + right + ", " + images
							+ " images: " + difference(ours.get(i), theirs.get(i)));
		}
	}

	/** Returns the pixels of all images of a pool of each generator. */
	private static List<List<int[]>> sample(String device, int images) throws Exception {
		try (ConfigurableApplicationContext application = SpringApplication.run(
				Class.forName("io.veridical.VeridicalApplication"), "--server.port=0", "--veridical.demo=false",
				"--veridical.admin-token=bench-bench-bench-bench-bench-bench", "--veridical.worker.device=" + device,
				"--veridical.data-dir=" + FOLDER.resolve("data"), "--logging.level.root=warn")) {
			List<List<int[]>> pools = new ArrayList<>();
			for (Path generator : GENERATORS) {
				pools.add(pixels(application, job(application, generator, images).getPoolId()));
			}
			return pools;
		}
	}

	private static SamplingJob job(ConfigurableApplicationContext application, Path file, int images)
			throws Exception {
		SamplingJobs jobs = application.getBean(SamplingJobs.class);
		UUID id = application.getBean(Sampling.class)
			.order(generator(application, file), "devices " + UUID.randomUUID(), Truncation.of("none"), SEED, images);
		Awaitility.waitAtMost(Duration.ofMinutes(30))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> jobs.findById(id).orElseThrow().getFinishedAt() != null);
		SamplingJob job = jobs.findById(id).orElseThrow();
		if (job.getStatus() != SamplingJob.Status.DONE) {
			throw new IllegalStateException(job.getFailure());
		}
		return job;
	}

	private static UUID generator(ConfigurableApplicationContext application, Path file) throws Exception {
		String name = file.getFileName().toString();
		try (InputStream onnx = Files.newInputStream(file)) {
			return application.getBean(Generators.class)
				.findByName(name)
				.orElseGet(() -> application.getBean(GeneratorUpload.class).upload(name, onnx, GivenFacts.NONE))
				.getId();
		}
	}

	private static List<int[]> pixels(ConfigurableApplicationContext application, UUID poolId) {
		ImageStore store = application.getBean(ImageStore.class);
		SafeDecoder decoder = new SafeDecoder();
		List<int[]> pixels = new ArrayList<>();
		for (Image image : application.getBean(Images.class).findByPoolIdOrderByPosition(poolId)) {
			pixels.add(decoder.decode(store.get(image.getPixels()), DecodeLimits.DEFAULT).rgb());
		}
		return pixels;
	}

	private static String difference(List<int[]> left, List<int[]> right) {
		if (left.size() != right.size()) {
			throw new IllegalStateException("%d images against %d".formatted(left.size(), right.size()));
		}
		int largest = 0;
		long channels = 0;
		long different = 0;
		for (int i = 0; i < left.size(); i++) {
			for (int pixel = 0; pixel < left.get(i).length; pixel++) {
				for (int shift = 0; shift < 24; shift += 8) {
					int by = Math
						.abs((left.get(i)[pixel] >> shift & 0xFF) - (right.get(i)[pixel] >> shift & 0xFF));
					largest = Math.max(largest, by);
					different += (by > 0) ? 1 : 0;
					channels++;
				}
			}
		}
		return String.format(Locale.ROOT, "max absolute pixel difference %d of 255, %.4f %% of channel values differ",
				largest, 100.0 * different / channels);
	}

}
