package io.veridical.live;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.veridical.account.Role;
import io.veridical.session.Fixtures;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A researcher at a browser of their own, signed in to a running server.
 */
final class SignedIn {

	private static final String PASSWORD = "correct-horse-battery";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String server;

	final UUID id = UUID.randomUUID();

	private SignedIn(int port) {
		this.server = "http://localhost:" + port;
	}

	static SignedIn member(ApplicationContext context, int port, UUID workspace) throws Exception {
		SignedIn researcher = new SignedIn(port);
		String name = Fixtures.name("looker");
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		jdbc.sql("insert into researcher (id, name, password_hash, created_at, version) values (?, ?, ?, now(), 0)")
			.params(researcher.id, name, context.getBean(PasswordEncoder.class).encode(PASSWORD))
			.update();
		jdbc.sql("insert into membership (researcher_id, workspace_id, role, since) values (?, ?, ?, now())")
			.params(researcher.id, workspace, Role.VIEWER.name())
			.update();
		researcher.signIn(name);
		return researcher;
	}

	private void signIn(String name) throws Exception {
		Matcher token = TOKEN.matcher(get("/sign-in").body());
		assertThat(token.find()).isTrue();
		String form = "name=%s&password=%s&_csrf=%s".formatted(name, PASSWORD,
				URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
		HttpResponse<Void> answer = this.browser
			.send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(form))
				.build(), BodyHandlers.discarding());
		assertThat(answer.headers().firstValue("Location")).get().asString().doesNotContain("error");
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(request(path).build(), BodyHandlers.ofString());
	}

	/** The lines of a stream as they come. */
	HttpResponse<Stream<String>> stream(String path) throws IOException, InterruptedException {
		return this.browser.send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path)).timeout(Duration.ofMinutes(1));
	}

}
