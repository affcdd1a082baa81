package io.veridical.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class IdempotencyTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private IdempotencyKeys keys;

	@Autowired
	private Refusals refusals;

	private final String key = "k " + UUID.randomUUID();

	private final String name = "pool " + UUID.randomUUID();

	@Test
	void repeatGetsTheFirstAnswerAndMakesNothing() throws Exception {
		MvcTestResult first = open(this.key, this.name);
		MvcTestResult again = open(this.key, this.name);
		assertThat(first).hasStatus(HttpStatus.CREATED);
		assertThat(again).hasStatus(HttpStatus.CREATED)
			.hasHeader("Idempotency-Replayed", "true")
			.hasHeader(HttpHeaders.LOCATION, String.valueOf(first.getResponse().getHeader(HttpHeaders.LOCATION)))
			.hasContentType(MediaType.APPLICATION_JSON);
		assertThat(again.getResponse().getContentAsString()).isEqualTo(first.getResponse().getContentAsString());
		assertThat(pools()).isEqualTo(1);
	}

	@Test
	void otherRequestUnderOneKeyIsRefused() {
		open(this.key, this.name);
		assertThat(open(this.key, this.name + " b")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("/problems/key-used-otherwise");
	}

	@Test
	void whatWasRefusedMayComeMendedUnderTheSameKey() {
		assertThat(open(this.key, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(open(this.key, this.name)).hasStatus(HttpStatus.CREATED);
	}

	@Test
	void withoutAKeyNothingIsRemembered() {
		assertThat(open(null, this.name)).hasStatus(HttpStatus.CREATED);
		assertThat(open(null, this.name)).doesNotContainHeader("Idempotency-Replayed");
	}

	@Test
	void formIsReadAfterItsPartsWereDigested() {
		for (String boundary : List.of("one", "two")) {
			assertThat(this.mvc.post()
				.uri("/api/v1/imports")
				.header(IdempotencyFilter.HEADER, this.key)
				.contentType("multipart/form-data; boundary=" + boundary)
				.content(("--%1$s\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--%1$s--\r\n")
					.formatted(boundary)
					.getBytes(StandardCharsets.UTF_8)))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@Test
	void ofTwoAtOnceOneRunsAndTheOtherIsToldToWait() throws Exception {
		CountDownLatch inside = new CountDownLatch(1);
		CountDownLatch told = new CountDownLatch(1);
		AtomicInteger runs = new AtomicInteger();
		FilterChain slow = (request, response) -> {
			runs.incrementAndGet();
			inside.countDown();
			await(told);
			((HttpServletResponse) response).setStatus(201);
		};
		IdempotencyFilter filter = new IdempotencyFilter(this.keys, this.refusals);
		Thread first = inBackground(() -> filter.doFilter(request(this.key), new MockHttpServletResponse(), slow));
		await(inside);
		MockHttpServletResponse second = new MockHttpServletResponse();
		filter.doFilter(request(this.key), second, slow);
		told.countDown();
		first.join();
		assertThat(second.getStatus()).isEqualTo(409);
		assertThat(second.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
		assertThat(second.getContentAsString()).contains("/problems/request-under-way");
		assertThat(runs).hasValue(1);
		MockHttpServletResponse third = new MockHttpServletResponse();
		filter.doFilter(request(this.key), third, slow);
		assertThat(third.getStatus()).isEqualTo(201);
		assertThat(runs).hasValue(1);
	}

	@Test
	void errorOfTheServerIsNotRemembered() throws Exception {
		IdempotencyFilter filter = new IdempotencyFilter(this.keys, this.refusals);
		assertThatIllegalStateException()
			.isThrownBy(() -> filter.doFilter(request(this.key), new MockHttpServletResponse(), (request, response) -> {
				throw new IllegalStateException("a fault");
			}));
		MockHttpServletResponse again = new MockHttpServletResponse();
		filter.doFilter(request(this.key), again,
				(request, response) -> ((HttpServletResponse) response).setStatus(204));
		assertThat(again.getStatus()).isEqualTo(204);
	}

	@Test
	void requestWhoseServerFellSilentIsNotRunAgain() {
		this.jdbc
			.sql("""
					insert into idempotency_key (caller, key, begun_at, heard_at)
					values ('user in 00000000-0000-4000-8000-000000000001', ?, now() - interval '5 minutes', now() - interval '5 minutes')
					""")
			.param(this.key)
			.update();
		assertThat(open(this.key, this.name)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("/problems/outcome-unknown");
		assertThat(pools()).isZero();
	}

	@Test
	void answerWithASecretIsNotKept() {
		for (int status : new int[] { 201, 409 }) {
			assertThat(this.mvc.post()
				.uri("/api/v1/worker-tokens")
				.header(IdempotencyFilter.HEADER, this.key)
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\": \"w\", \"days\": 1}")).hasStatus(status);
		}
		assertThat(this.jdbc.sql("select length(body) from idempotency_key where key = ?")
			.param(this.key)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void answersSayHowManyRequestsAreLeft() {
		assertThat(this.mvc.get().uri("/api/v1/pools")).hasStatusOk()
			.hasHeader("RateLimit-Policy", "\"token\";q=1200;w=60")
			.containsHeader("RateLimit");
	}

	private MvcTestResult open(@Nullable String underKey, String poolName) {
		var request = this.mvc.post().uri("/api/v1/pools").contentType(MediaType.APPLICATION_JSON).content("""
				{"name": "%s", "truth": "real", "source": "s", "licence": "l"}""".formatted(poolName));
		return ((underKey != null) ? request.header(IdempotencyFilter.HEADER, underKey) : request).exchange();
	}

	private int pools() {
		return this.jdbc.sql("select count(*) from image_pool where name = ?")
			.param(this.name)
			.query(Integer.class)
			.single();
	}

	private static MockHttpServletRequest request(String key) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/pools");
		request.addHeader(IdempotencyFilter.HEADER, key);
		request.setContent("{}".getBytes(StandardCharsets.UTF_8));
		request.setContentType("application/json");
		return request;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Thread inBackground(Doing doing) {
		var context = SecurityContextHolder.getContext();
		Thread thread = new Thread(() -> {
			SecurityContextHolder.setContext(context);
			try {
				doing.run();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		thread.start();
		return thread;
	}

	private interface Doing {

		void run() throws Exception;

	}

}
