import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Downloads the files of a campaign with a million judgements from an application with
 * its own PostgreSQL, and has PostgreSQL copy the same rows and columns without the
 * application, unsorted and as it writes them by itself: as CSV, and once more as JSON
 * for the files that are JSON. Rounds take turns; the ratio is that of the medians. How
 * far the heap grows is measured in a download of its own, by what is left after a
 * collection every quarter of a second.
 *
 * <pre>mvn -Pbench verify -DskipTests -Dbench=ExportMillion</pre>
 */
final class ExportMillion {

	private static final String TOKEN = "bench-bench-bench-bench-bench-bench";

	private static final List<String> FILES = List.of("judgements.csv", "judgements.jsonl", "judgements.json",
			"judgements.parquet", "images.csv", "dataset.zip");

	private static final String ROWS = """
			select model, rater, session, block, trial, image, truth, answer, exposure_ms, rt_ms, session_status,
			  image_name, judged_at, evidence, requested_ms, frames, frame_ms, verdict, reasons, unaccounted_ms, repeat,
			  counts, kept, shown_px from judged_trial where campaign_id = '%s'""";

	private static final String BARE = "copy (" + ROWS + ") to stdout (format csv, header)";

	private static final String BARE_JSON = "copy (select row_to_json(line) from (" + ROWS + ") line) to stdout";

	private ExportMillion() {
	}

	/**
	 * @param arguments how many rounds, 5 by default
	 */
	public static void main(String[] arguments) throws Exception {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 5;
		Path folder = Files.createDirectories(Path.of("target", "bench"));
		Path file = folder.resolve("million.csv");
		if (!Files.exists(file)) {
			new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
					"src/bench/java/MillionJudgements.java", file.toString())
				.inheritIO()
				.start()
				.waitFor();
		}
		try (ConfigurableApplicationContext application = SpringApplication.run(
				Class.forName("io.veridical.VeridicalApplication"), "--server.port=0", "--veridical.demo=false",
				"--veridical.admin-token=" + TOKEN, "--veridical.data-dir=" + folder.resolve("data"))) {
			String server = "http://127.0.0.1:"
					+ application.getEnvironment().getRequiredProperty("local.server.port");
			String campaign = imported(server, file);
			DataSource database = application.getBean(DataSource.class);
			try (Connection connection = database.getConnection()) {
				connection.createStatement().execute("vacuum analyze");
			}
			System.out.printf(Locale.ROOT, "heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
			for (String name : FILES) {
				measure(server + "/api/v1/campaigns/" + campaign + "/" + name, name, campaign, database, rounds);
			}
		}
	}

	private static void measure(String address, String name, String campaign, DataSource database, int rounds)
			throws Exception {
		double[] bare = new double[rounds];
		double[] bareJson = new double[rounds];
		double[] ours = new double[rounds];
		long bytes = 0;
		for (int round = 0; round < rounds; round++) {
			bare[round] = bare(database, BARE.formatted(campaign));
			bareJson[round] = name.contains(".json") ? bare(database, BARE_JSON.formatted(campaign)) : Double.NaN;
			long begin = System.nanoTime();
			bytes = download(address);
			ours[round] = (System.nanoTime() - begin) / 1e9;
		}
		System.out.printf(Locale.ROOT,
				"%-20s %6.1f MB  %6.2f s  bare %6.2f s  ratio %.2f (rounds %s)  bare JSON %.2f s  ratio %.2f  heap + %d MB%n",
				name, bytes / 1e6, median(ours), median(bare), median(ours) / median(bare), ratios(ours, bare),
				median(bareJson), median(ours) / median(bareJson), growth(address) >> 20);
	}

	private static String ratios(double[] ours, double[] bare) {
		return IntStream.range(0, ours.length)
			.mapToObj((round) -> "%.2f".formatted(ours[round] / bare[round]))
			.collect(Collectors.joining(" "));
	}

	private static double median(double[] seconds) {
		double[] sorted = seconds.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static double bare(DataSource database, String copy) throws Exception {
		try (Connection connection = database.getConnection()) {
			long begin = System.nanoTime();
			connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, OutputStream.nullOutputStream());
			return (System.nanoTime() - begin) / 1e9;
		}
	}

	private static long download(String address) throws IOException, InterruptedException {
		try (InputStream body = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + TOKEN).build(),
					BodyHandlers.ofInputStream())
			.body()) {
			return body.transferTo(OutputStream.nullOutputStream());
		}
	}

	private static long growth(String address) throws Exception {
		long before = left();
		AtomicLong most = new AtomicLong(before);
		ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
		watch.scheduleWithFixedDelay(() -> most.accumulateAndGet(left(), Math::max), 0, 250, TimeUnit.MILLISECONDS);
		download(address);
		watch.shutdown();
		watch.awaitTermination(1, TimeUnit.MINUTES);
		return most.get() - before;
	}

	private static long left() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static String imported(String server, Path file) throws IOException, InterruptedException {
		BodyPublisher body = BodyPublishers.concat(
				text("--part\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA million judgements\r\n"
						+ "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"million.csv\"\r\n"
						+ "Content-Type: text/csv\r\n\r\n"),
				BodyPublishers.ofFile(file), text("\r\n--part--\r\n"));
		String answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(server + "/api/v1/imports"))
				.header("Authorization", "Bearer " + TOKEN)
				.header("Content-Type", "multipart/form-data; boundary=part")
				.POST(body)
				.build(), BodyHandlers.ofString())
			.body();
		return answer.replaceAll("(?s).*?/campaigns/([0-9a-f-]{36}).*", "$1");
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
	}

}
