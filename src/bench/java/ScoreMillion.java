import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.veridical.scoring.Scoring;
import org.postgresql.PGConnection;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a million judgements into an application with its own PostgreSQL and asks it
 * over HTTP, signed in, for the results page and for scores.json: the first time, again
 * and again, and after one more session has come in. A bare {@code select count(*)} and a
 * bare {@code COPY} of the same rows take turns with them. A second run finds the
 * judgements of the first.
 *
 * <pre>mvn -Pbench verify -DskipTests -Dbench=ScoreMillion</pre>
 */
final class ScoreMillion {

	private static final String TITLE = "A million judgements";

	private static final int AGAIN = 30;

	private static final int SESSIONS = 5;

	private static final String SECRET = "bench-bench-bench-bench-bench-bench";

	private final JdbcClient jdbc;

	private final String server;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private ScoreMillion(ConfigurableApplicationContext application) {
		this.jdbc = application.getBean(JdbcClient.class);
		this.server = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Files.createDirectories(Path.of("target", "bench"));
		Path file = folder.resolve("million.csv");
		if (!Files.exists(file)) {
			generate(file);
		}
		try (ConfigurableApplicationContext application = SpringApplication.run(
				Class.forName("io.veridical.VeridicalApplication"), "--server.port=0", "--veridical.demo=false",
				"--veridical.admin-token=" + SECRET, "--veridical.admin-password=" + SECRET,
				"--veridical.data-dir=" + folder.resolve("data"))) {
			new ScoreMillion(application).measure(application, file);
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

	private void measure(ConfigurableApplicationContext application, Path file) throws Exception {
		UUID campaign = this.jdbc.sql("select id from campaign where title = ?")
			.param(TITLE)
			.query(UUID.class)
			.optional()
			.orElse(null);
		campaign = (campaign != null) ? campaign : imported(file);
		this.jdbc.sql("vacuum analyze").update();
		signIn();
		URI page = URI.create(this.server + "/campaigns/" + campaign + "/results");
		URI scores = URI.create(this.server + "/api/v1/campaigns/" + campaign + "/scores.json");
		double copied = copied(application.getBean(javax.sql.DataSource.class), campaign);
		double first = seconds(() -> get(page));
		say("bare copy of the rows %.2f s; page, the first time %.2f s (%.1f times)", copied, first, first / copied);
		double[] bare = new double[AGAIN];
		double[] pages = new double[AGAIN];
		double[] files = new double[AGAIN];
		for (int i = 0; i < AGAIN; i++) {
			bare[i] = counted(campaign);
			pages[i] = seconds(() -> get(page));
			files[i] = seconds(() -> get(scores));
		}
		say("bare count of the rows: %s", text(bare));
		say("page again: %s, %.1f kB", text(pages), get(page).length() / 1e3);
		say("scores.json again: %s", text(files));
		for (int session = 1; session <= SESSIONS; session++) {
			int raters = raters(get(scores));
			String before = state(get(page));
			arrive(campaign, "late " + System.currentTimeMillis());
			double json = (session % 2 == 0) ? seconds(() -> shows(raters(get(scores)) == raters + 1)) : 0;
			double html = seconds(() -> shows(!state(get(page)).equals(before)));
			double later = (session % 2 == 1) ? seconds(() -> shows(raters(get(scores)) == raters + 1)) : 0;
			say("one more session: %s", (session % 2 == 0) ? "scores.json %.2f s, then page %.2f s".formatted(json, html)
					: "page %.2f s, then scores.json %.2f s".formatted(html, later));
		}
		Scoring scoring = application.getBean(Scoring.class);
		say("judgements scored: %d", scoring.scores(campaign).conditions().stream().mapToInt((each) -> each.judgements()).sum());
	}

	private static void say(String text, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, text, arguments));
	}

	private static String text(double[] seconds) {
		double[] sorted = seconds.clone();
		Arrays.sort(sorted);
		return String.format(Locale.ROOT, "median %.3f s, longest of %d %.3f s", sorted[sorted.length / 2],
				sorted.length, sorted[sorted.length - 1]);
	}

	private double counted(UUID campaign) throws Exception {
		return seconds(() -> shows(this.jdbc.sql("select count(*) from past_judgement where campaign_id = ?")
			.param(campaign)
			.query(Long.class)
			.single() >= 1_000_000));
	}

	private static double copied(javax.sql.DataSource database, UUID campaign) throws Exception {
		try (Connection connection = database.getConnection()) {
			return seconds(() -> connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut(
						"copy (select * from judged_trial where campaign_id = '%s') to stdout (format csv)"
							.formatted(campaign),
						java.io.OutputStream.nullOutputStream()));
		}
	}

	private static void shows(boolean expected) {
		if (!expected) {
			throw new IllegalStateException("The answer does not show what came in");
		}
	}

	private static int raters(String scores) {
		return Pattern.compile("\"raters\":\\s*(\\d+)")
			.matcher(scores)
			.results()
			.mapToInt((found) -> Integer.parseInt(found.group(1)))
			.sum();
	}

	private static String state(String page) {
		Matcher state = Pattern.compile("data-state=\"([^\"]+)\"").matcher(page);
		shows(state.find());
		return state.group(1);
	}

	private String get(URI address) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address);
		if (address.getPath().startsWith("/api/")) {
			request.header("Authorization", "Bearer " + SECRET);
		}
		HttpResponse<String> answer = this.browser.send(request.build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(address + " answers " + answer.statusCode() + answer.body());
		}
		return answer.body();
	}

	private void signIn() throws IOException, InterruptedException {
		URI form = URI.create(this.server + "/sign-in");
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(form));
		shows(token.find());
		int status = this.browser
			.send(HttpRequest.newBuilder(form)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(text("name=admin&password=" + SECRET + "&_csrf="
						+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
				.build(), BodyHandlers.discarding())
			.statusCode();
		shows(status == 302);
	}

	private static double seconds(Work work) throws Exception {
		long begin = System.nanoTime();
		work.run();
		return (System.nanoTime() - begin) / 1e9;
	}

	// what a finished session of a running campaign would add: one of the first condition, once more by another rater
	private void arrive(UUID campaign, String name) {
		this.jdbc.sql("""
				insert into past_session (campaign_id, number, rater, session, status)
				select campaign_id, max(number) + 1, :name, :name, 'FINISHED' from past_session
				where campaign_id = :campaign group by campaign_id
				""").param("campaign", campaign).param("name", name).update();
		this.jdbc.sql("""
				insert into past_judgement (campaign_id, condition_id, session, block, trial, fake, called_fake, image)
				select j.campaign_id, j.condition_id, s.number, j.block, j.trial, j.fake, j.called_fake, j.image
				from past_judgement j join past_session s on s.campaign_id = j.campaign_id and s.session = :name
				where j.campaign_id = :campaign and j.session = 1
				""").param("campaign", campaign).param("name", name).update();
	}

	private UUID imported(Path file) throws IOException, InterruptedException {
		BodyPublisher body = BodyPublishers.concat(
				text("--part\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + TITLE
						+ "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"million.csv\"\r\n"
						+ "Content-Type: text/csv\r\n\r\n"),
				BodyPublishers.ofFile(file), text("\r\n--part--\r\n"));
		String answer = this.browser
			.send(HttpRequest.newBuilder(URI.create(this.server + "/api/v1/imports"))
				.header("Authorization", "Bearer " + SECRET)
				.header("Content-Type", "multipart/form-data; boundary=part")
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

	/**
	 * Something whose time is taken.
	 */
	@FunctionalInterface
	private interface Work {

		void run() throws Exception;

	}

}
