package io.veridical.session;

import io.veridical.campaign.Campaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.veridical.session.TimedPage.assertProblem;
import static io.veridical.session.TimedPage.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The look at a rater's device, and what becomes of those whose device will not do.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SettableClock.Configuration.class)
class DeviceWayTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	private RaterSession session;

	private TimedPage page;

	@BeforeEach
	void enter() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.brief(), "a");
		this.session = fixtures.enter(campaign);
		this.page = TimedPage.ready(this.mvc, this.context, this.session);
	}

	@Test
	void preflightThatCannotBeReadIsRefused() throws Exception {
		assertProblem(this.page.check("[]"), 400, "unreadable-preflight");
		assertProblem(this.page.check("{\"userAgent\":\"\\u0000\"}"), 400, "unreadable-preflight");
		assertProblem(this.page.check("{\"refreshMs\":1e999}"), 400, "unreadable-preflight");
		assertProblem(this.page.check("{\"a\":\"" + "x".repeat(32 * 1024) + "\"}"), 413, "preflight-too-large");
		assertThat(json(this.page.check("{\"refreshMs\":-1,\"viewport\":7,\"rehearsals\":\"none\"}")).get("suitable")
			.booleanValue()).isFalse();
		for (int look = 2; look < DeviceCheck.MOST; look++) {
			assertThat(this.page.check("{}")).hasStatusOk();
		}
		assertProblem(this.page.check("{}"), 429, "too-many-preflights");
	}

	@Test
	void deviceThatWillNotDoEndsTheSessionWithoutBlame() throws Exception {
		assertThat(this.mvc.post().uri("/s/" + this.page.token() + "/incompatible")).hasStatus(303)
			.hasHeader("Location", "/s/" + this.page.token() + "/debrief");
		assertThat(this.mvc.post().uri("/s/" + this.page.token() + "/incompatible")).hasStatus(303);

		assertThat(this.page.get("/debrief")).hasStatusOk()
			.bodyText()
			.contains("That device does not suit this study")
			.doesNotContain(this.session.getCompletionCode());
		assertThat(this.page.plan().get("status").stringValue()).isEqualTo("incompatible");
		assertThat(this.page.plan().get("exposure").isNull()).isTrue();
		assertThat(this.page.get("/stimuli/1")).hasStatus(404);
		assertProblem(this.page.check(TestEvidence.preflight().toString()), 410, "session-over");
		assertProblem(this.page.send(this.page.judgement(this.page.trial(1), true, 1000).toString()), 410,
				"session-over");
	}

	@Test
	void raterMayComeBackWithAnotherDeviceWhileNothingCounts() throws Exception {
		this.page.judge(2, true);
		this.page.post("/incompatible", "");
		assertThat(this.page.get("/debrief")).bodyText().contains("Another device or browser?");

		assertThat(this.mvc.post().uri("/s/" + this.page.token() + "/another-device")).hasStatus(303)
			.hasHeader("Location", "/s/" + this.page.token());

		JsonNode plan = this.page.plan();
		assertThat(plan.get("status").stringValue()).isEqualTo("active");
		assertThat(plan.get("next").intValue()).isEqualTo(3);
		// the look before, and the one at the new device
		assertThat(json(this.page.check(TestEvidence.preflight().toString())).get("suitable").booleanValue()).isTrue();
		this.page.reload();
		this.page.judge(1, true);
		this.page.post("/incompatible", "");
		assertThat(this.page.get("/debrief")).bodyText().doesNotContain("Another device or browser?");
		assertThat(this.mvc.post().uri("/s/" + this.page.token() + "/another-device")).hasStatus(303)
			.hasHeader("Location", "/s/" + this.page.token() + "/debrief");
		assertThat(this.page.plan().get("status").stringValue()).isEqualTo("incompatible");
	}

}
