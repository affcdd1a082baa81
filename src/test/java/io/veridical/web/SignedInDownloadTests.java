package io.veridical.web;

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
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever signed in with a browser gets files too: their session is saved when the answer
 * begins to leave, while the file is read in a transaction of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "veridical.admin-password=a long password")
class SignedInDownloadTests {

	private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void filesComeWholeToABrowser() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "model");
		fixtures.finish(campaign, 1, 1);
		signIn();

		UUID id = campaign.getId();
		for (String file : List.of("judgements.csv", "sessions.csv", "scores.csv", "scores.json", "images.csv")) {
			assertThat(get("/campaigns/" + id + "/" + file).statusCode()).as(file).isEqualTo(200);
		}
		// a title and a line for each of eight judgements
		assertThat(get("/campaigns/" + id + "/judgements.csv").body().lines()).hasSize(9);
		assertThat(get("/workspace/audit.csv").statusCode()).isEqualTo(200);
		assertThat(get("/account").statusCode()).as("still signed in").isEqualTo(200);
	}

	private void signIn() throws Exception {
		Matcher token = FORM_TOKEN.matcher(get("/sign-in").body());
		assertThat(token.find()).isTrue();
		String form = "name=admin&password=" + encoded("a long password") + "&_csrf=" + encoded(token.group(1));
		HttpRequest request = HttpRequest.newBuilder(uri("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		HttpResponse<Void> answer = this.browser.send(request, BodyHandlers.discarding());
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/campaigns");
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1)).build(),
				BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:%d%s".formatted(this.port, path));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
