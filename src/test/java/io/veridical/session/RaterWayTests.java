package io.veridical.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.SafeDecoder;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way of a rater through the published procedure, as a browser goes it.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RaterWayTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SessionRecords records;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void raterJudgesHundredImagesAndReadsTheDebrief() throws Exception {
		Campaign campaign = this.fixtures.live(HypeInfinity.hype2019(), "a");
		String token = consentAndBegin(campaign);
		JsonNode plan = plan(token);
		List<Truth> truths = truths(token);
		RandomGenerator answers = new SplittableRandom(19);
		int wrong = 0;
		assertThat(plan.get("trials")).hasSize(106);
		assertThat(plan.get("next").intValue()).isOne();
		assertThat(this.mvc.get().uri("/s/" + token)).hasStatusOk().bodyText().contains(campaign.getTitle());

		for (JsonNode trial : plan.get("trials")) {
			int number = trial.get("number").intValue();
			Truth truth = truths.get(number - 1);
			boolean mistaken = answers.nextBoolean();
			Truth answer = mistaken ? ((truth == Truth.REAL) ? Truth.FAKE : Truth.REAL) : truth;
			wrong += (mistaken && number > 6) ? 1 : 0;
			JsonNode outcome = json(judge(token, trial.get("id").stringValue(), answer.text()));
			assertThat(outcome.get("next").intValue()).isEqualTo(number + 1);
			assertThat(outcome.get("finished").booleanValue()).isEqualTo(number == 106);
			if (number <= 6) {
				assertThat(outcome.get("feedback").get("truth").stringValue()).isEqualTo(truth.text());
				assertThat(outcome.get("feedback").get("correct").booleanValue()).isEqualTo(!mistaken);
			}
			else {
				assertThat(outcome.get("feedback").isNull()).isTrue();
			}
		}

		RaterCounts counts = this.records.finishedCounts(campaign.getId()).get(0);
		assertThat(counts.realsShown()).isEqualTo(50);
		assertThat(counts.fakesShown()).isEqualTo(50);
		assertThat(counts.realsWrong() + counts.fakesWrong()).isEqualTo(wrong);
		assertThat(this.mvc.get().uri("/s/" + token)).hasStatus(303).hasHeader("Location", "/s/" + token + "/debrief");
		assertThat(this.mvc.get().uri("/s/" + token + "/debrief")).hasStatusOk()
			.bodyText()
			.contains(session(token).getCompletionCode());
		assertThat(json(this.mvc.get().uri("/s/" + token + "/plan").exchange()).get("status").stringValue())
			.isEqualTo("finished");
	}

	@Test
	void planTellsNeitherImageNorTruth() throws Exception {
		String token = begin();

		JsonNode plan = plan(token);

		assertThat(plan.propertyNames()).containsExactly("trials", "next", "edge", "ahead", "feedback", "status");
		assertThat(plan.get("trials")).allSatisfy(
				(trial) -> assertThat(trial.propertyNames()).containsExactlyInAnyOrder("id", "number", "phase"));
		assertThat(plan.get("trials")).extracting((trial) -> trial.get("phase").stringValue())
			.containsExactly("practice", "practice", "main", "main", "main", "main", "main", "main", "main", "main");
		assertThat(plan.get("feedback").toString()).isEqualTo("{\"practice\":true,\"main\":false}");
	}

	@Test
	void everyStimulusComesWithTheSameHeadersAndLength() throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		String token = this.fixtures.enter(campaign).getToken();
		Map<String, List<String>> headers = new HashMap<>();
		for (int number = 1; number <= 9; number++) {
			MvcTestResult image = this.mvc.get()
				.uri("/s/%s/stimuli/%d".formatted(token, number))
				.header("Range", "bytes=0-9")
				.header("If-None-Match", "*")
				.header("If-Modified-Since", "Wed, 01 Jan 2031 00:00:00 GMT")
				.header("Accept-Encoding", "gzip")
				.exchange();
			assertThat(image).hasStatusOk().hasContentType(MediaType.IMAGE_PNG).hasHeader("Cache-Control", "no-store");
			assertThat(image.getResponse().getHeaderNames()).doesNotContain("ETag", "Last-Modified", "Accept-Ranges",
					"Content-Encoding", "Expires", "Pragma", "Set-Cookie");
			for (String name : image.getResponse().getHeaderNames()) {
				List<String> values = image.getResponse().getHeaders(name);
				assertThat(headers.computeIfAbsent(name, (any) -> values)).as(name).isEqualTo(values);
			}
			byte[] file = image.getResponse().getContentAsByteArray();
			assertThat(image).hasHeader("Content-Length", String.valueOf(file.length));
			assertThat(new SafeDecoder().decode(file, DecodeLimits.DEFAULT).width()).isEqualTo(64);
		}
		assertThat(headers.get("Content-Length")).containsExactly(String.valueOf(campaign.getStimulusBytes()));
	}

	@Test
	void stimuliOpenWithTheJudgements() throws Exception {
		String token = begin();
		String first = plan(token).get("trials").get(0).get("id").stringValue();
		assertThat(stimulus(token, 0)).hasStatus(404);
		assertThat(stimulus(token, 9)).hasStatusOk();
		assertThat(stimulus(token, 10)).hasStatus(404)
			.bodyJson()
			.hasPathSatisfying("$.type", (type) -> type.assertThat().isEqualTo("/problems/stimulus-not-open"))
			.hasPathSatisfying("$.next", (next) -> next.assertThat().isEqualTo(1));
		assertThat(stimulus(token, 999_999)).hasStatus(404);
		assertThat(this.mvc.get().uri("/s/" + token + "/stimuli/one")).hasStatus(404);

		judge(token, first, "real");

		assertThat(stimulus(token, 1)).hasStatus(404);
		assertThat(stimulus(token, 10)).hasStatusOk();
		assertThat(stimulus(token, 11)).hasStatus(404);
	}

	@Test
	void refusalsAreProblemsThatSayHowToGoOn() throws Exception {
		String token = begin();
		JsonNode trials = plan(token).get("trials");
		String first = trials.get(0).get("id").stringValue();
		String third = trials.get(2).get("id").stringValue();
		String foreign = plan(begin()).get("trials").get(0).get("id").stringValue();
		JsonNode stored = json(judge(token, first, "real"));

		assertThat(json(judge(token, first, "real"))).isEqualTo(stored);
		assertProblem(judge(token, first, "fake"), 409, "judgement-differs", "stands", "\"real\"");
		assertProblem(judge(token, third, "fake"), 409, "trial-not-open", "next", "2");
		assertProblem(judge(token, foreign, "fake"), 422, "trial-of-another-session", "trial", "\"" + foreign + "\"");
		assertProblem(judge(token, third, "maybe"), 422, "unusable-judgement", "field", "\"answer\"");
		assertProblem(post(token, "[1]"), 400, "unreadable-judgement", "status", "400");
		assertProblem(post(token, "[" + " ".repeat(16 * 1024) + "]"), 413, "judgement-too-large", "status", "413");
		assertProblem(judge("nobody", first, "real"), 404, "unknown-session", "status", "404");
		assertThat(this.mvc.post()
			.uri("/s/" + token + "/judgements")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.content("trial=" + first)).hasStatus(415);
	}

	@Test
	void withdrawalEndsInTheDebriefAndTakesNoMore() throws Exception {
		String token = begin();
		String first = plan(token).get("trials").get(0).get("id").stringValue();
		judge(token, first, "real");

		for (int time = 0; time < 2; time++) {
			assertThat(this.mvc.post().uri("/s/" + token + "/withdrawal")).hasStatus(303)
				.hasHeader("Location", "/s/" + token + "/debrief");
		}

		assertProblem(judge(token, first, "real"), 410, "session-withdrawn", "status", "410");
		assertThat(stimulus(token, 1)).hasStatus(404);
		assertThat(plan(token).get("trials")).isEmpty();
		assertThat(this.mvc.get().uri("/s/" + token)).hasStatus(303);
		assertThat(this.mvc.get().uri("/s/" + token + "/debrief")).hasStatusOk()
			.bodyText()
			.doesNotContain(session(token).getCompletionCode());
	}

	@Test
	void unknownSessionIsAFriendlyPage() {
		assertThat(this.mvc.get().uri("/s/nobody").accept(MediaType.TEXT_HTML)).hasStatus(404)
			.hasViewName("session/unavailable");
		assertThat(this.mvc.get().uri("/s/nobody/debrief").accept(MediaType.TEXT_HTML)).hasStatus(404)
			.hasViewName("session/unavailable");
		assertThat(this.mvc.post().uri("/s/nobody/withdrawal").accept(MediaType.TEXT_HTML)).hasStatus(404);
	}

	private String consentAndBegin(Campaign campaign) {
		MvcTestResult welcome = this.mvc.get().uri("/take/" + campaign.getSlug()).exchange();
		assertThat(welcome).hasStatusOk().hasViewName("session/consent");
		MvcTestResult begun = this.mvc.post()
			.uri("/take/" + campaign.getSlug())
			.cookie(Objects.requireNonNull(welcome.getResponse().getCookie(Visitor.COOKIE)))
			.param("consent", "on")
			.exchange();
		assertThat(begun).hasStatus(303);
		return Objects.requireNonNull(begun.getResponse().getHeader("Location")).substring("/s/".length());
	}

	private String begin() {
		return this.fixtures.enter(this.fixtures.live(Fixtures.small(), "a")).getToken();
	}

	private JsonNode plan(String token) throws Exception {
		return json(this.mvc.get().uri("/s/" + token + "/plan").exchange());
	}

	private MvcTestResult stimulus(String token, int number) {
		return this.mvc.get().uri("/s/%s/stimuli/%d".formatted(token, number)).exchange();
	}

	private MvcTestResult judge(String token, String trial, String answer) {
		return post(token, """
				{"trial": "%s", "answer": "%s", "rtMillis": 700.5, "evidence": {"input": "key"}}""".formatted(trial,
				answer));
	}

	private MvcTestResult post(String token, String body) {
		return this.mvc.post()
			.uri("/s/" + token + "/judgements")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static void assertProblem(MvcTestResult refused, int status, String problem, String property, String value)
			throws Exception {
		assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		JsonNode body = JsonMapper.shared().readTree(refused.getResponse().getContentAsString());
		assertThat(body.get("type").stringValue()).isEqualTo("/problems/" + problem);
		assertThat(body.get("detail").stringValue()).isNotBlank();
		assertThat(body.get(property).toString()).isEqualTo(value);
	}

	private static JsonNode json(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
	}

	private List<Truth> truths(String token) {
		return this.fixtures.truths(session(token));
	}

	private RaterSession session(String token) {
		return this.context.getBean(RaterSessions.class).findByToken(token).orElseThrow();
	}

}
