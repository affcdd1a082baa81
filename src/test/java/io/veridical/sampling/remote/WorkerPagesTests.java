package io.veridical.sampling.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.veridical.account.RefusedToken;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.WorkerIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class WorkerPagesTests {

	private static final Pattern SECRET = Pattern.compile("veridical-worker-[A-Za-z0-9_-]{43}");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private WorkerTokens tokens;

	@Autowired
	private SamplingQueue queue;

	@Test
	void aTokenIsShownOnceAndRevoked() throws Exception {
		MvcTestResult made = this.mvc.post()
			.uri("/workers/tokens")
			.param("name", "gpu-3 on the page")
			.param("days", "7")
			.with(csrf())
			.exchange();
		assertThat(made).hasStatus(HttpStatus.CREATED).hasHeader("Cache-Control", "no-store");
		String page = made.getResponse().getContentAsString();
		Matcher secret = SECRET.matcher(page);
		assertThat(secret.find()).isTrue();
		assertThat(page).contains("VERIDICAL_WORKER_TOKEN=" + secret.group() + " \\\n  java -jar veridical.jar");
		assertThat(this.tokens.find(secret.group())).isNotNull();
		assertThat(this.mvc.get().uri("/workers")).hasStatusOk()
			.bodyText()
			.contains("gpu-3 on the page", "VERIDICAL_WORKER_TOKEN=TOKEN \\\n")
			.doesNotContain(secret.group(), "??");
		UUID id = this.tokens.list().get(0).id();
		assertThat(this.mvc.post().uri("/workers/tokens/{id}/revoke", id).with(csrf())).hasRedirectedUrl("/workers");
		assertThatExceptionOfType(RefusedToken.class).isThrownBy(() -> this.tokens.find(secret.group()));
		assertThat(this.mvc.get().uri("/workers?lang=zh")).bodyText().contains("已撤销").doesNotContain("??");
	}

	@Test
	void aTokenWithoutAGoodNameOrEndIsRefusedOnThePage() {
		for (String[] bad : new String[][] { { " ", "7" }, { "gpu", "0" }, { "gpu", "many" } }) {
			assertThat(this.mvc.post().uri("/workers/tokens").param("name", bad[0]).param("days", bad[1]).with(csrf()))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("role=\"alert\"", "A token")
				.doesNotContain("veridical-worker-");
		}
		assertThat(this.mvc.post().uri("/workers/tokens").param("name", "for ever").param("days", "").with(csrf()))
			.hasStatus(HttpStatus.CREATED);
		assertThat(this.tokens.list().get(0).expiresAt()).isNull();
	}

	@Test
	void ofThoseWhoFellSilentOnlyTheLastAreShown() {
		Instant now = Instant.parse("2030-01-01T12:00:00Z");
		List<SeenWorker> seen = IntStream.range(0, 14)
			.mapToObj((k) -> new SeenWorker("w" + k, "script", "CPU", Instant.EPOCH,
					(k < 3) ? now : now.minus(Duration.ofHours(k)), 10 * k))
			.toList();

		WorkerPages.WorkerRows rows = WorkerPages.WorkerRows.of(seen, now);

		assertThat(rows.shown()).hasSize(3 + 8).extracting((row) -> row.worker().name()).endsWith("w9", "w10");
		assertThat(rows.older()).isEqualTo(3);
		assertThat(rows.olderImages()).isEqualTo(110 + 120 + 130);
	}

	@Test
	void workersSeenAreListedWithKindAndDevice() {
		this.queue.claim(new WorkerIdentity("node-17", "script", "CUDA 12 · A100"), Set.of("0".repeat(64)));
		assertThat(this.mvc.get().uri("/workers")).bodyText().contains("node-17", "CUDA 12 · A100", "there");
	}

}
