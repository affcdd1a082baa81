import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import com.sun.management.OperatingSystemMXBean;
import io.veridical.metrics.AutomatedMetrics;
import io.veridical.metrics.Features;
import io.veridical.metrics.FrechetDistance;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricSettings;
import io.veridical.metrics.Progress;
import io.veridical.metrics.Workers;

/**
 * Metrics of 10,000 x 2048 features against the same in NumPy and SciPy, each in a process
 * of its own, in turn; ours with a heap of 1 GB. Arguments: {@code --rounds 3},
 * {@code --rows 10000}, {@code --columns 2048}, {@code --python python3},
 * {@code --no-sqrtm}, {@code --record} to put the table into src/docs/benchmarks.md.
 */
final class MetricsBenchmark {

	private static final String HEAP = "-Xmx1g";

	private MetricsBenchmark() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<String> options = Arrays.asList(arguments);
		int rows = Integer.parseInt(option(options, "--rows", "10000"));
		int columns = Integer.parseInt(option(options, "--columns", "2048"));
		if (options.contains("--measure")) {
			measure(Path.of(option(options, "--file", "")), rows, columns, option(options, "--measure", ""));
			return;
		}
		Path file = draw(rows, columns);
		int rounds = Integer.parseInt(option(options, "--rounds", "3"));
		String python = option(options, "--python", "python3");
		List<String[]> ours = new ArrayList<>();
		List<String[]> eigen = new ArrayList<>();
		List<String[]> report = new ArrayList<>();
		List<String[]> square = new ArrayList<>();
		List<String[]> sqrtm = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			ours.add(veridical(file, rows, columns, "fid"));
			eigen.add(run(python, "src/bench/numpy/metrics.py", file.toString(), "" + rows, "" + columns, "eigen"));
			report.add(veridical(file, rows, columns, "report"));
			square.add(run(python, "src/bench/numpy/metrics.py", file.toString(), "" + rows, "" + columns, "square"));
		}
		if (!options.contains("--no-sqrtm")) {
			sqrtm.add(run(python, "src/bench/numpy/metrics.py", file.toString(), "" + rows, "" + columns, "sqrtm"));
		}
		String table = table(rows, columns, rounds, ours, eigen, sqrtm, report, square);
		System.out.println(table);
		if (options.contains("--record")) {
			record(table);
		}
	}

	private static String option(List<String> options, String name, String usual) {
		int at = options.indexOf(name);
		return (at < 0) ? usual : options.get(at + 1);
	}

	/** Two normal sets, correlated features, means and deviations a little apart. */
	private static Path draw(int rows, int columns) throws IOException {
		Path file = Files.createDirectories(Path.of("target", "bench")).resolve("metrics.bin");
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
		ByteBuffer row = ByteBuffer.allocate(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			for (int set = 0; set < 2; set++) {
				for (int i = 0; i < rows; i++) {
					double last = 0;
					row.clear();
					for (int j = 0; j < columns; j++) {
						last = .6 * last + .8 * random.nextGaussian();
						row.putFloat((float) (last * (1 + .1 * set) + .05 * set));
					}
					channel.write(row.flip());
				}
			}
		}
		return file;
	}

	private static void measure(Path file, int rows, int columns, String what) throws IOException {
		Features[] sets = new Features[2];
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer row = ByteBuffer.allocate(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
			for (int set = 0; set < 2; set++) {
				float[] values = new float[rows * columns];
				for (int i = 0; i < rows; i++) {
					channel.read(row.clear());
					row.flip().asFloatBuffer().get(values, i * columns, columns);
				}
				sets[set] = new Features(values, rows, columns);
			}
		}
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		long clock = System.nanoTime();
		long processors = system.getProcessCpuTime();
		String said;
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			if (what.equals("fid")) {
				said = "" + FrechetDistance.between(sets[0], sets[1], workers, Progress.NONE);
			}
			else {
				MetricReport report = AutomatedMetrics.of(sets[0], sets[1], null,
						MetricSettings.published(columns, 1).withoutIntervals(), workers, Progress.NONE);
				said = report.kernel().value() + " " + report.precision().value() + " " + report.recall().value() + " "
						+ report.density().value() + " " + report.coverage().value();
			}
		}
		System.out.printf(Locale.ROOT, "%.3f %.3f %d - %s%n", (System.nanoTime() - clock) / 1e9,
				(system.getProcessCpuTime() - processors) / 1e9, memory(), said);
	}

	/** The most memory that the process ever had, MiB, heap and all else. */
	private static long memory() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(-1);
	}

	private static String[] veridical(Path file, int rows, int columns, String what)
			throws IOException, InterruptedException {
		return run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
				System.getProperty("java.class.path"), "src/bench/java/MetricsBenchmark.java", "--measure", what, "--file",
				file.toString(), "--rows", "" + rows, "--columns", "" + columns);
	}

	private static String[] run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String line;
		try (BufferedReader reader = process.inputReader()) {
			line = reader.readLine();
		}
		if (process.waitFor() != 0 || line == null) {
			throw new IllegalStateException(
					"Failed: " + String.join(" ", command) + "; NumPy and SciPy are needed (python3-scipy)");
		}
		System.out.println(command[command.length - 1] + ": " + line);
		return line.split(" ");
	}

	private static String table(int rows, int columns, int rounds, List<String[]> ours, List<String[]> eigen,
			List<String[]> sqrtm, List<String[]> report, List<String[]> square) {
		double slowest = sqrtm.isEmpty() ? Double.NaN : median(sqrtm, 0);
		return String.format(Locale.ROOT, """
				%d processors, Java %s with %s, NumPy %s, SciPy %s, %s; medians of %d rounds in turn; reading not timed

				| %,d x %,d features against as many | by the clock, s | of processors, s | against ours | most memory, MiB |
				| --- | --- | --- | --- | --- |
				| **FID, Veridical** | %.1f | %.1f | 1 | %s |
				| FID, NumPy, eigenvalues | %.1f | %.1f | %.2f | |
				| FID, SciPy's sqrtm, as published | %.1f | %.1f | %.2f | |
				| **All metrics, no intervals, Veridical** | %.1f | %.1f | 1 | %s |
				| KID and neighbours alone, NumPy, whole squares in memory | %.1f | %.1f | %.2f | |

				FID of both: %s and %s. KID, precision, recall, density, coverage of both: %s and %s.
				""", Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), HEAP,
				eigen.get(0)[2], eigen.get(0)[3], LocalDate.now(), rounds, rows, columns, median(ours, 0), median(ours, 1),
				ours.get(0)[2], median(eigen, 0), median(eigen, 1), median(eigen, 0) / median(ours, 0), slowest,
				sqrtm.isEmpty() ? Double.NaN : median(sqrtm, 1), slowest / median(ours, 0), median(report, 0),
				median(report, 1), report.get(0)[2], median(square, 0), median(square, 1),
				median(square, 0) / median(report, 0), ours.get(0)[4], eigen.get(0)[4], values(report), values(square));
	}

	private static String values(List<String[]> lines) {
		return String.join(", ", Arrays.copyOfRange(lines.get(0), 4, 9));
	}

	private static double median(List<String[]> lines, int column) {
		double[] sorted = lines.stream().mapToDouble((line) -> Double.parseDouble(line[column])).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static void record(String table) throws IOException {
		Path page = Path.of("src", "docs", "benchmarks.md");
		String text = Files.readString(page);
		String begin = "<!-- metrics -->\n";
		int from = text.indexOf(begin) + begin.length();
		int to = text.indexOf("<!-- end metrics -->");
		Files.writeString(page, text.substring(0, from) + "\n" + table + "\n" + text.substring(to));
	}

}
