import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Imports a million judgements through the API of an application with its own PostgreSQL,
 * and has PostgreSQL copy the same file into a bare table of texts: how long each takes,
 * and how far the heap of the application grew. Rounds take turns.
 *
 * <pre>JAVA_TOOL_OPTIONS=-Xmx256m mvn -Pbench verify -DskipTests -Dbench=ImportMillion</pre>
 */
final class ImportMillion {

	private static final int ROUNDS = 3;

	private static final String TOKEN = "bench-bench-bench-bench-bench-bench";

	private static final String BARE = """
			create table bare (model text, rater text, session text, block int, trial int, image text, truth text,
			  answer text, exposure_ms double precision, rt_ms double precision)""";

	private ImportMillion() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createDirectories(Path.of("target", "bench"));
		Path file = folder.resolve("million.csv");
		if (!Files.exists(file)) {
			generate(file);
		}
		try (ConfigurableApplicationContext application = SpringApplication.run(Class.forName("io.veridical.VeridicalApplication"),
				"--server.port=0", "--veridical.demo=false", "--veridical.admin-token=" + TOKEN,
				"--veridical.data-dir=" + folder.resolve("data"))) {
			measure(application, file);
		}
	}

	private static void generate(Path file) throws IOException, InterruptedException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		int failed = new ProcessBuilder(java.toString(), "src/bench/java/MillionJudgements.java", file.toString())
			.inheritIO()
			.start()
			.waitFor();
		if (failed != 0) {
			throw new IllegalStateException("The file could not be generated");
		}
	}

	private static void measure(ConfigurableApplicationContext application, Path file) throws Exception {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		URI imports = URI.create("http://127.0.0.1:" + port + "/api/v1/imports");
		DataSource database = application.getBean(DataSource.class);
		System.out.printf(Locale.ROOT, "%d MB, heap at most %d MB%n", Files.size(file) >> 20,
				Runtime.getRuntime().maxMemory() >> 20);
		for (int round = 1; round <= ROUNDS; round++) {
			double bare = bare(database, file);
			System.gc();
			long before = used();
			peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
			long begin = System.nanoTime();
			HttpResponse<String> answer = post(imports, file);
			double seconds = (System.nanoTime() - begin) / 1e9;
			long live = afterCollection();
			if (answer.statusCode() != 201) {
				throw new IllegalStateException(answer.body());
			}
			System.out.printf(Locale.ROOT,
					"round %d: import %.1f s, bare copy %.1f s, ratio %.1f, heap before %d MB, peak %d MB, live after %d MB%n",
					round, seconds, bare, seconds / bare, before >> 20, peak() >> 20, live >> 20);
		}
	}

	private static HttpResponse<String> post(URI imports, Path file) throws IOException, InterruptedException {
		String boundary = "a-million-judgements";
		BodyPublisher body = BodyPublishers.concat(text("--" + boundary + "\r\nContent-Disposition: form-data;"
				+ " name=\"title\"\r\n\r\nA million judgements\r\n--" + boundary + "\r\nContent-Disposition: form-data;"
				+ " name=\"file\"; filename=\"million.csv\"\r\nContent-Type: text/csv\r\n\r\n"),
				BodyPublishers.ofFile(file), text("\r\n--" + boundary + "--\r\n"));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(imports)
				.header("Authorization", "Bearer " + TOKEN)
				.header("Content-Type", "multipart/form-data; boundary=" + boundary)
				.POST(body)
				.build(), BodyHandlers.ofString());
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
	}

	private static double bare(DataSource database, Path file) throws SQLException, IOException {
		try (Connection connection = database.getConnection();
				Statement statement = connection.createStatement();
				InputStream in = Files.newInputStream(file)) {
			statement.execute("drop table if exists bare");
			statement.execute(BARE);
			long begin = System.nanoTime();
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare from stdin (format csv, header)", in);
			double seconds = (System.nanoTime() - begin) / 1e9;
			statement.execute("drop table bare");
			return seconds;
		}
	}

	private static long used() {
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long afterCollection() {
		System.gc();
		return used();
	}

	private static long peak() {
		return peaks().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
	}

	private static Stream<MemoryPoolMXBean> peaks() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP);
	}

}
