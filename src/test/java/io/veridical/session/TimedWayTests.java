package io.veridical.session;

import java.util.List;
import java.util.Set;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.veridical.session.TimedPage.assertProblem;
import static io.veridical.session.TimedPage.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a rater through a timed session, as a browser goes it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SettableClock.Configuration.class)
class TimedWayTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	private Fixtures fixtures;

	private Campaign campaign;

	private RaterSession session;

	private TimedPage page;

	@BeforeEach
	void enter() throws Exception {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.brief(), "a");
		this.session = this.fixtures.enter(this.campaign);
		this.page = TimedPage.ready(this.mvc, this.context, this.session);
	}

	@Test
	void planTellsHowToPresentAndNeitherImageNorTruth() throws Exception {
		JsonNode plan = this.page.plan();

		assertThat(plan.propertyNames()).containsExactly("trials", "next", "edge", "ahead", "feedback", "status",
				"procedure", "coming", "exposure", "masks", "maskMs", "digitMs", "background", "progress", "preflight",
				"unverified");
		// two for practice, three blocks of four, four in reserve
		assertThat(plan.get("trials")).hasSize(18);
		assertThat(plan.get("trials")).extracting((trial) -> trial.get("phase").stringValue())
			.startsWith("practice", "practice", "main")
			.endsWith("main", "reserve", "reserve", "reserve", "reserve");
		assertThat(plan.get("trials").get(2).propertyNames()).containsExactly("id", "number", "phase", "block");
		assertThat(plan.get("trials").get(17).propertyNames()).containsExactly("id", "number", "phase");
		assertThat(plan.get("exposure").get("requestedMs").doubleValue()).isEqualTo(1000);
		assertThat(plan.get("coming").toString()).isEqualTo("[1,2,3,4,5,6,7,8,15]");
		assertThat(plan.get("progress").toString())
			.isEqualTo("{\"block\":0,\"blocks\":3,\"inBlock\":0,\"ofBlock\":2,\"repeats\":0}");
		assertThat(plan.get("preflight").toString())
			.isEqualTo("{\"suitable\":true,\"reasons\":[],\"refreshMs\":16.67}");
		assertThat(plan.get("masks").intValue()).isEqualTo(16);
		assertThat(plan.get("background").stringValue()).matches("#[0-9a-f]{6}");
	}

	@Test
	void raterGoesThroughPracticeAndBlocksAndReadsTheDebrief() throws Exception {
		this.page.judge(2, true);
		assertThat(this.page.standing().get("feedback").get("correct").booleanValue()).isTrue();
		this.page.judge(11, false);
		assertThat(this.page.standing().get("finished").booleanValue()).isFalse();

		JsonNode last = this.page.judge(true);

		assertThat(last.propertyNames()).containsExactly("trial", "number", "next", "finished", "feedback", "coming",
				"exposure", "progress", "verdict", "ended");
		assertThat(last.get("finished").booleanValue()).isTrue();
		assertThat(last.get("next").intValue()).isZero();
		assertThat(last.get("coming")).isEmpty();
		assertThat(last.get("exposure").isNull()).isTrue();
		assertThat(last.get("ended").isNull()).isTrue();
		assertThat(last.get("verdict").stringValue()).isEqualTo("verified");
		assertThat(this.page.asked()).containsExactly(1000.0, 1000.0, 500.0, 530.0, 560.0, 590.0, 500.0, 530.0, 560.0,
				590.0, 500.0, 530.0, 560.0, 590.0);
		assertThat(this.page.plan().get("status").stringValue()).isEqualTo("finished");
		assertThat(this.page.get("")).hasStatus(303);
		assertThat(this.page.get("/debrief")).hasStatusOk().bodyText().contains(this.session.getCompletionCode());
	}

	@Test
	void reloadInMidBlockChangesNothing() throws Exception {
		this.page.judge(4, true);
		this.page.claim((evidence) -> evidence.put("visibility", "hidden"));
		this.page.judge(1, false);
		JsonNode said = this.page.standing();

		this.page.reload();

		for (String field : List.of("next", "coming", "exposure", "progress")) {
			assertThat(this.page.standing().get(field)).as(field).isEqualTo(said.get(field));
		}
		assertThat(this.page.next()).as("the repeat").isEqualTo(15);
		this.page.judge(1, true);
		assertThat(this.page.next()).isEqualTo(7);
	}

	@Test
	void stimuliFollowTheOrderServed() throws Exception {
		assertThat(this.page.get("/stimuli/8")).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
		assertThat(this.page.get("/stimuli/15")).as("the one that would repeat a bad trial").hasStatusOk();
		assertProblem(this.page.get("/stimuli/9"), 404, "stimulus-not-open");
		assertProblem(this.page.get("/stimuli/16"), 404, "stimulus-not-open");
		assertThat(this.page.get("/stimuli/0")).hasStatus(404);
		assertThat(this.page.get("/stimuli/999999")).hasStatus(404);

		this.page.judge(2, true);
		this.page.claim((evidence) -> evidence.put("focus", false));

		assertThat(this.page.get("/stimuli/3")).as("seen").hasStatus(404);
		assertThat(this.page.get("/stimuli/16")).hasStatusOk();
		MvcTestResult main = this.page.get("/stimuli/4").assertThat().hasStatusOk().actual();
		MvcTestResult repeat = this.page.get("/stimuli/15").assertThat().hasStatusOk().actual();
		assertThat(repeat.getResponse().getHeaderNames()).isEqualTo(main.getResponse().getHeaderNames());
		assertThat(repeat.getResponse().getContentAsByteArray())
			.hasSameSizeAs(main.getResponse().getContentAsByteArray());
	}

	@Test
	void fourMasksFollowEachImageNoneTwice() throws Exception {
		assertThat(this.page.get("/masks/0")).hasStatusOk()
			.hasContentType(MediaType.IMAGE_PNG)
			.hasHeader("Cache-Control", "no-store");
		assertThat(this.page.get("/masks/15")).hasStatusOk();
		assertProblem(this.page.get("/masks/16"), 404, "mask-not-there");

		while (this.page.next() != 0) {
			List<Integer> masks = this.page.standing()
				.get("exposure")
				.get("masks")
				.values()
				.stream()
				.map(JsonNode::intValue)
				.toList();
			assertThat(masks).hasSize(HypeTime.MASKS_PER_TRIAL).doesNotHaveDuplicates().allMatch((mask) -> mask < 16);
			this.page.judge(true);
		}
		assertProblem(this.page.get("/masks/0"), 410, "session-over");
	}

	@Test
	void deviceIsLookedAtUntilItIsSuitable() throws Exception {
		TimedPage newcomer = new TimedPage(this.mvc, this.context, this.fixtures.enter(this.campaign));
		assertThat(newcomer.plan().get("preflight").isNull()).isTrue();
		newcomer.passTrial();
		assertProblem(newcomer.send(newcomer.judgement(true).toString()), 409, "preflight-missing");

		JsonNode slow = json(newcomer
			.check(TestEvidence.preflight().put("refreshMs", 33.3).put("elementTiming", "none").toString()));
		assertThat(slow.toString())
			.isEqualTo("{\"suitable\":false,\"reasons\":[\"refresh-rate\",\"no-element-timing\"]}");
		assertProblem(newcomer.send(newcomer.judgement(true).toString()), 409, "preflight-missing");

		newcomer.pass(5000);
		assertThat(json(newcomer.check(TestEvidence.preflight().toString())).toString())
			.isEqualTo("{\"suitable\":true,\"reasons\":[]}");
		newcomer.judge(true);
	}

	@Test
	void interruptedTrialIsRepeatedWithAnotherImage() throws Exception {
		this.page.judge(2, true);
		String third = "{\"trial\":\"%s\",\"evidence\":{\"resumed\":true}}".formatted(this.page.trial(3));
		String fifth = "{\"trial\":\"%s\",\"evidence\":{}}".formatted(this.page.trial(5));

		JsonNode outcome = json(this.page.post("/interrupted", third));

		assertThat(outcome.get("next").intValue()).isEqualTo(4);
		assertThat(outcome.get("verdict").stringValue()).isEqualTo("bad");
		assertThat(outcome.get("feedback").isNull()).isTrue();
		assertThat(outcome.get("exposure").get("requestedMs").doubleValue()).isEqualTo(500);
		assertThat(outcome.get("progress").get("repeats").intValue()).isOne();
		assertThat(json(this.page.post("/interrupted", third))).isEqualTo(outcome);
		assertProblem(this.page.post("/interrupted", fifth), 409, "trial-not-open");
		assertProblem(this.page.send(this.page.judgement(this.page.trial(3), true, 500).toString()), 409,
				"trial-not-open");
		this.page.reload();
		this.page.judge(3, true);
		assertThat(this.page.next()).isEqualTo(15);
	}

	@Test
	void untimedSessionHasNeitherMasksNorDevice() throws Exception {
		RaterSession untimed = this.fixtures.enter(this.fixtures.live(Fixtures.small(), "a"));
		String address = "/s/" + untimed.getToken();

		assertProblem(this.mvc.get().uri(address + "/masks/0").exchange(), 404, "no-limit-of-time");
		for (String path : Set.of("/preflight", "/interrupted")) {
			String body = "{\"trial\":\"%s\",\"evidence\":{}}".formatted(untimed.getId());
			assertProblem(this.mvc.post()
				.uri(address + path)
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange(), 404, "no-limit-of-time");
		}
		assertThat(this.mvc.post().uri(address + "/incompatible")).hasStatus(404);
	}

	@Test
	void seatsOfRatersWhoCouldNotTakePartGoToOthers() throws Exception {
		Campaign two = this.fixtures.live(Fixtures.brief(), "a", "b");
		RaterSession first = this.fixtures.enter(two);
		RaterSession second = this.fixtures.enter(two);
		assertThat(second.getConditionId()).isNotEqualTo(first.getConditionId());
		this.mvc.post().uri("/s/" + first.getToken() + "/incompatible").exchange();

		RaterSession third = this.fixtures.enter(two);
		assertThat(third.getConditionId()).isEqualTo(first.getConditionId());
		TimedPage spoilt = TimedPage.ready(this.mvc, this.context, third);
		spoilt.judge(2, true);
		for (int bad = 0; bad < 5; bad++) {
			spoilt.claim((evidence) -> evidence.put("visibility", "hidden"));
		}

		assertThat(this.fixtures.enter(two).getConditionId()).isEqualTo(first.getConditionId());
	}

	@Test
	void tooManyBadTrialsEndTheSessionKindlyAndWithACode() throws Exception {
		this.page.judge(2, true);
		for (int bad = 0; bad < 4; bad++) {
			spoil();
		}
		assertThat(this.page.standing().get("ended").isNull()).isTrue();

		spoil();

		assertThat(this.page.standing().get("ended").stringValue()).isEqualTo("unusable");
		assertThat(this.page.standing().get("finished").booleanValue()).isFalse();
		assertThat(this.page.next()).isZero();
		assertThat(this.page.plan().get("status").stringValue()).isEqualTo("unusable");
		assertThat(this.page.get("")).hasStatus(303);
		assertThat(this.page.get("/debrief")).hasStatusOk()
			.bodyText()
			.contains("You have done nothing wrong", this.session.getCompletionCode());
		assertProblem(this.page.send(this.page.judgement(this.page.trial(8), true, 500).toString()), 410,
				"session-over");
		assertThat(this.mvc.post().uri("/s/" + this.page.token() + "/withdrawal")).hasStatus(303);
		assertThat(this.page.plan().get("status").stringValue()).isEqualTo("withdrawn");
	}

	private void spoil() throws Exception {
		this.page.claim((evidence) -> evidence.put("visibility", "hidden"));
	}

}
