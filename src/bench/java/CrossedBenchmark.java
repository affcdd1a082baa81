import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.veridical.statistics.CrossedBootstrap;
import io.veridical.statistics.CrossedReplicates;
import io.veridical.statistics.CrossedSample;
import io.veridical.statistics.Estimate;

/**
 * Crossed resampling of 1,000,000 judgements (10 conditions of 1,000 raters, 100 images a
 * rater out of a pool of 2,000), 10,000 resamples, against the same in NumPy. Both take
 * turns; NumPy does its 10,000 in slices, one a round. Arguments: {@code --rounds 10},
 * {@code --slice 1000}, {@code --python python3}, {@code --record} to put the table into
 * src/docs/benchmarks.md.
 */
final class CrossedBenchmark {

	private static final int CONDITIONS = 10;

	private static final int RATERS = 1000;

	private static final int IMAGES = 100;

	private static final int POOL = 2000;

	private static final int JUDGEMENTS = CONDITIONS * RATERS * IMAGES;

	private static final int RESAMPLES = 10_000;

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final int[][] columns = new int[4][JUDGEMENTS];

	private final boolean[] fake = new boolean[JUDGEMENTS];

	private final String python;

	private CrossedBenchmark(String python) {
		this.python = python;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<String> options = Arrays.asList(arguments);
		String python = options.contains("--python") ? options.get(options.indexOf("--python") + 1) : "python3";
		new CrossedBenchmark(python).run(option(options, "--rounds", 10), option(options, "--slice", 1000),
				options.contains("--record"));
	}

	private static int option(List<String> options, String name, int usual) {
		int at = options.indexOf(name);
		return (at < 0) ? usual : Integer.parseInt(options.get(at + 1));
	}

	private void run(int rounds, int slice, boolean record) throws IOException, InterruptedException {
		draw(RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122));
		Path file = Files.createDirectories(Path.of("target", "bench")).resolve("crossed.bin");
		write(file);
		resample();
		double[][] java = new double[rounds][];
		double[][] numpy = new double[rounds][];
		String version = "";
		for (int round = 0; round < rounds; round++) {
			java[round] = resample();
			String[] said = python(file, slice, round);
			numpy[round] = new double[] { Double.parseDouble(said[0]), Double.parseDouble(said[1]) };
			version = said[2];
			System.out.printf(Locale.ROOT, "round %d: Veridical %.2f s (processors %.2f s), NumPy %.1f s for %d resamples%n",
					round + 1, java[round][0], java[round][1], numpy[round][0], slice);
		}
		double scale = (double) RESAMPLES / slice;
		String table = table(java, numpy, scale, rounds * slice, version);
		System.out.println(table);
		if (record) {
			record(table);
		}
	}

	private static String table(double[][] java, double[][] numpy, double scale, int resamples, String version) {
		double clock = median(java, 0);
		double processors = median(java, 1);
		double numpyClock = scale * median(numpy, 0);
		double numpyProcessor = scale * median(numpy, 1);
		return String.format(Locale.ROOT, """
				%d x %s, Java %s, %s; medians of %d rounds in turn; NumPy drew %,d resamples in all

				| 10,000 resamples of 1,000,000 judgements | by the clock, s | of processors, s |
				| --- | --- | --- |
				| **Veridical**, sorting the judgements included, all threads | %.2f | %.2f |
				| NumPy %s, one thread, loading not included | %.1f | %.1f |
				| ratio | **%.0f** | **%.0f** |
				""", Runtime.getRuntime().availableProcessors(), processor(), System.getProperty("java.version"), LocalDate.now(),
				java.length, resamples, clock, processors, version, numpyClock, numpyProcessor, numpyClock / clock,
				numpyProcessor / processors);
	}

	private static String processor() {
		Path about = Path.of("/proc/cpuinfo");
		try (Stream<String> lines = Files.exists(about) ? Files.lines(about) : Stream.empty()) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 2))
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static double median(double[][] rounds, int column) {
		double[] sorted = Arrays.stream(rounds).mapToDouble((round) -> round[column]).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private double[] resample() {
		long clock = System.nanoTime();
		long processors = SYSTEM.getProcessCpuTime();
		CrossedSample.Builder sample = CrossedSample.of(CONDITIONS);
		for (int i = 0; i < JUDGEMENTS; i++) {
			sample.add(this.columns[0][i], this.columns[1][i], this.columns[2][i], this.fake[i],
					this.columns[3][i] == 1);
		}
		CrossedReplicates replicates = new CrossedBootstrap(RESAMPLES, 7).of(sample.build());
		double[] errors = new double[CONDITIONS];
		for (int condition = 0; condition < CONDITIONS; condition++) {
			Estimate score = replicates.score(condition, .95);
			errors[condition] = (score != null) ? score.standardError() : Double.NaN;
		}
		double[] seconds = { (System.nanoTime() - clock) / 1e9, (SYSTEM.getProcessCpuTime() - processors) / 1e9 };
		System.out.printf(Locale.ROOT, "Veridical: standard error of condition 0 %.4f%n", errors[0]);
		return seconds;
	}

	private String[] python(Path file, int resamples, int seed) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(this.python, "src/bench/numpy/crossed.py", file.toString(),
				Integer.toString(JUDGEMENTS), Integer.toString(resamples), Integer.toString(seed))
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		for (String library : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")) {
			builder.environment().put(library, "1");
		}
		Process process = builder.start();
		String line;
		try (BufferedReader reader = process.inputReader()) {
			line = reader.readLine();
		}
		if (process.waitFor() != 0 || line == null) {
			throw new IllegalStateException("python3 with NumPy is needed: sudo apt-get install python3-numpy");
		}
		String[] said = line.split(" ");
		System.out.printf("NumPy: standard error of condition 0 %.6s%n", said[4]);
		return said;
	}

	private void draw(RandomGenerator random) {
		int[] order = new int[POOL];
		Arrays.setAll(order, (i) -> i);
		int at = 0;
		for (int condition = 0; condition < CONDITIONS; condition++) {
			double[] error = random.doubles(POOL, .04 * condition, .2 + .05 * condition).toArray();
			for (int rater = 0; rater < RATERS; rater++) {
				double leniency = .05 * random.nextGaussian();
				for (int i = 0; i < IMAGES; i++, at++) {
					int place = i / 2 + i % 2 * (POOL / 2);
					int other = place + random.nextInt(POOL / 2 - i / 2);
					int image = order[other];
					order[other] = order[place];
					order[place] = image;
					this.columns[0][at] = condition;
					this.columns[1][at] = condition * RATERS + rater;
					this.columns[2][at] = condition * POOL + image;
					this.columns[3][at] = (random.nextDouble() < error[image] + leniency) ? 1 : 0;
					this.fake[at] = i % 2 == 0;
				}
			}
		}
	}

	private void write(Path file) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(4 * 4 * JUDGEMENTS).order(ByteOrder.LITTLE_ENDIAN);
		for (int[] column : this.columns) {
			buffer.asIntBuffer().put(column);
			buffer.position(buffer.position() + 4 * JUDGEMENTS);
		}
		Files.write(file, buffer.array());
	}

	private static void record(String table) throws IOException {
		Path page = Path.of("src", "docs", "benchmarks.md");
		String text = Files.readString(page);
		String begin = "<!-- crossed -->\n";
		int from = text.indexOf(begin) + begin.length();
		int to = text.indexOf("<!-- end crossed -->");
		Files.writeString(page, text.substring(0, from) + "\n" + table + "\n" + text.substring(to));
	}

}
