package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.pool.Truth;
import io.veridical.session.course.Trial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater's page of a timed session, as the server hears it: plan, look at the device,
 * judgements. Between two of them as much time passes as a trial takes.
 */
final class TimedPage {

	static final double NETWORK = 25;

	private static final double COUNTDOWN = HypeTime.DIGITS * HypeTime.DIGIT_MILLIS;

	private final MockMvcTester mvc;

	private final SettableClock clock;

	private final String token;

	private final Map<UUID, Truth> truths;

	private final List<Double> asked = new ArrayList<>();

	private JsonNode standing;

	TimedPage(MockMvcTester mvc, ApplicationContext context, RaterSession session) throws Exception {
		this.mvc = mvc;
		this.clock = context.getBean(SettableClock.class);
		this.token = session.getToken();
		this.truths = context.getBean(Trials.class)
			.of(session.getId())
			.stream()
			.collect(Collectors.toMap(Trial::id, Trial::truth));
		this.standing = plan();
	}

	/** A page whose device was found suitable. */
	static TimedPage ready(MockMvcTester mvc, ApplicationContext context, RaterSession session) throws Exception {
		TimedPage page = new TimedPage(mvc, context, session);
		assertThat(json(page.check(TestEvidence.preflight().toString())).get("suitable").booleanValue()).isTrue();
		return page;
	}

	String token() {
		return this.token;
	}

	JsonNode plan() throws Exception {
		return json(get("/plan"));
	}

	/** Reloads the page: it knows nothing but what the plan says. */
	void reload() throws Exception {
		this.standing = plan();
	}

	/** What the server said last: the plan, or the reply to a judgement. */
	JsonNode standing() {
		return this.standing;
	}

	int next() {
		return this.standing.get("next").intValue();
	}

	double exposure() {
		return this.standing.get("exposure").get("requestedMs").doubleValue();
	}

	/** The exposures of the trials answered by {@link #judge}. */
	List<Double> asked() {
		return this.asked;
	}

	UUID trial(int number) throws Exception {
		return UUID.fromString(plan().get("trials").get(number - 1).get("id").stringValue());
	}

	Truth truth(UUID trial) {
		return this.truths.getOrDefault(trial, Truth.REAL);
	}

	/** An honest judgement of the next trial. */
	ObjectNode judgement(boolean right) throws Exception {
		return judgement(trial(next()), right, exposure());
	}

	ObjectNode judgement(UUID trial, boolean right, double requestedMs) {
		Truth truth = truth(trial);
		Truth wrong = (truth == Truth.REAL) ? Truth.FAKE : Truth.REAL;
		return TestEvidence.judgement(trial, right ? truth : wrong, requestedMs);
	}

	/** Lets as much time pass as an honest trial takes. */
	void passTrial() {
		this.clock.pass(COUNTDOWN + TestEvidence.rt(exposure()) + NETWORK);
	}

	void pass(double millis) {
		this.clock.pass(millis);
	}

	/** Shows the next trial as asked for and answers it. */
	JsonNode judge(boolean right) throws Exception {
		return judge(right, (judgement) -> {
		});
	}

	/** The same, but something is changed before it is sent. */
	JsonNode judge(boolean right, Consumer<ObjectNode> change) throws Exception {
		ObjectNode judgement = judgement(right);
		change.accept(judgement);
		passTrial();
		this.asked.add(exposure());
		this.standing = json(send(judgement.toString()));
		return this.standing;
	}

	/** Answers the next trial rightly with changed evidence. */
	JsonNode claim(Consumer<ObjectNode> change) throws Exception {
		return judge(true, (judgement) -> change.accept((ObjectNode) judgement.get("evidence")));
	}

	void judge(int times, boolean right) throws Exception {
		for (int time = 0; time < times; time++) {
			judge(right);
		}
	}

	MvcTestResult send(String judgement) {
		return post("/judgements", judgement);
	}

	MvcTestResult check(String preflight) {
		return post("/preflight", preflight);
	}

	MvcTestResult post(String path, String body) {
		return this.mvc.post()
			.uri("/s/" + this.token + path)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri("/s/" + this.token + path).exchange();
	}

	static JsonNode json(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		return JsonMapper.shared().readTree(result.getResponse().getContentAsString());
	}

	static void assertProblem(MvcTestResult refused, int status, String problem) throws Exception {
		assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		JsonNode body = JsonMapper.shared().readTree(refused.getResponse().getContentAsString());
		assertThat(body.get("type").stringValue()).isEqualTo("/problems/" + problem);
		assertThat(body.get("detail").stringValue()).isNotBlank();
	}

}
