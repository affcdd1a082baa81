import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.veridical.scoring.results.Results;
import io.veridical.scoring.results.ResultsReader;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a million judgements into an application with its own PostgreSQL and takes the
 * time of what the results page shows: the first time, again, and after one more session
 * has come in.
 *
 * <pre>mvn -Pbench verify -DskipTests -Dbench=ScoreMillion</pre>
 */
final class ScoreMillion {

	private static final int AGAIN = 21;

	private static final int SESSIONS = 5;

	private static final String TOKEN = "bench-bench-bench-bench-bench-bench";

	private ScoreMillion() {
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
		UUID campaign = post(URI.create("http://127.0.0.1:" + port + "/api/v1/imports"), file);
		ResultsReader reader = application.getBean(ResultsReader.class);
		System.out.printf(Locale.ROOT, "first time: %.2f s%n", seconds(reader, campaign));
		double[] again = new double[AGAIN];
		for (int i = 0; i < AGAIN; i++) {
			again[i] = seconds(reader, campaign);
		}
		Arrays.sort(again);
		System.out.printf(Locale.ROOT, "again: median %.3f s, longest of %d %.3f s%n", again[AGAIN / 2], AGAIN,
				again[AGAIN - 1]);
		for (int session = 1; session <= SESSIONS; session++) {
			arrive(application.getBean(JdbcClient.class), campaign, "late " + session);
			System.out.printf(Locale.ROOT, "after one more session: %.2f s%n", seconds(reader, campaign));
		}
		Results results = reader.of(campaign);
		int raters = results.scores().raters();
		if (raters != 10_000 + SESSIONS) {
			throw new IllegalStateException("Sessions that came in are not scored: " + raters);
		}
	}

	private static double seconds(ResultsReader reader, UUID campaign) {
		long begin = System.nanoTime();
		reader.of(campaign);
		return (System.nanoTime() - begin) / 1e9;
	}

	// what a finished session of a running campaign would add: one of the first condition, once more by another rater
	private static void arrive(JdbcClient jdbc, UUID campaign, String name) {
		jdbc.sql("""
				insert into past_session (campaign_id, number, rater, session, status)
				select campaign_id, max(number) + 1, :name, :name, 'FINISHED' from past_session
				where campaign_id = :campaign group by campaign_id
				""").param("campaign", campaign).param("name", name).update();
		jdbc.sql("""
				insert into past_judgement (campaign_id, condition_id, session, block, trial, fake, called_fake, image)
				select j.campaign_id, j.condition_id, s.number, j.block, j.trial, j.fake, j.called_fake, j.image
				from past_judgement j join past_session s on s.campaign_id = j.campaign_id and s.session = :name
				where j.campaign_id = :campaign and j.session = 1
				""").param("campaign", campaign).param("name", name).update();
	}

	private static UUID post(URI imports, Path file) throws IOException, InterruptedException {
		String boundary = "a-million-judgements";
		BodyPublisher body = BodyPublishers.concat(text("--" + boundary + "\r\nContent-Disposition: form-data;"
				+ " name=\"title\"\r\n\r\nA million judgements\r\n--" + boundary + "\r\nContent-Disposition: form-data;"
				+ " name=\"file\"; filename=\"million.csv\"\r\nContent-Type: text/csv\r\n\r\n"),
				BodyPublishers.ofFile(file), text("\r\n--" + boundary + "--\r\n"));
		String answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(imports)
				.header("Authorization", "Bearer " + TOKEN)
				.header("Content-Type", "multipart/form-data; boundary=" + boundary)
				.POST(body)
				.build(), BodyHandlers.ofString())
			.body();
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer);
		if (!id.find()) {
			throw new IllegalStateException(answer);
		}
		return UUID.fromString(id.group(1));
	}

	private static BodyPublisher text(String text) {
		return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
	}

}
