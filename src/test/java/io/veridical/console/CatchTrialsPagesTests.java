package io.veridical.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.pool.Truth;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class CatchTrialsPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	private Fixtures fixtures;

	private UUID reals;

	private UUID fakes;

	private UUID gold;

	@BeforeEach
	void pools() {
		this.fixtures = Fixtures.of(this.context);
		this.reals = this.fixtures.reals(12);
		this.fakes = this.fixtures.fakes(8);
		this.gold = this.fixtures.fakes(3);
	}

	@Test
	void formMakesCatchTrialsAndShowsThemAgain() {
		Campaign draft = draft("catchTrials.fakes.poolId", this.gold.toString(), "catchTrials.fakes.count", "2",
				"catchTrials.repeats", " 1 ", "catchTrials.anchors[0].name", "real against real",
				"catchTrials.anchors[0].poolId", this.reals.toString(), "catchTrials.anchors[0].truth", "fake",
				"catchTrials.anchors[0].count", "3", "catchTrials.anchors[1].name", "");

		assertThat(draft.getCatchTrials()).isEqualTo(new CatchTrials(new Gold(this.gold, 2), null, 1,
				List.of(new Anchor("real against real", this.reals, Truth.FAKE, 3))));
		// 6 of 8 + 6
		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).hasStatusOk()
			.bodyText()
			.contains("6 in each session, 42.9 % of its trials", "2 obvious fakes", "1 image that comes twice",
					"anchor “real against real”, 3 images counted as fake")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/edit", draft.getId())).hasStatusOk()
			.bodyText()
			.contains("name=\"catchTrials.fakes.count\" value=\"2\"", "name=\"catchTrials.repeats\" value=\"1\"",
					"value=\"real against real\"")
			.containsPattern("value=\"" + this.gold + "\" selected=\"selected\"")
			.doesNotContain("??");
	}

	@Test
	void anchorIsAddedByTheServerAndNothingTypedIsLost() {
		assertThat(post("/campaigns", "title", "Typed", "catchTrials.fakes.count", "9", "add", "anchor")).hasStatusOk()
			.bodyText()
			.contains("name=\"catchTrials.anchors[0].name\"", "value=\"9\"", "value=\"Typed\"");
	}

	@Test
	void everyErrorStandsBesideItsField() {
		assertThat(post("/campaigns", "title", "Wrong", "realPoolId", this.reals.toString(), "catchTrials.fakes.poolId",
				"", "catchTrials.fakes.count", "0", "catchTrials.reals.poolId", this.reals.toString(),
				"catchTrials.reals.count", "some", "catchTrials.repeats", "201", "catchTrials.anchors[0].name", " ",
				"catchTrials.anchors[0].poolId", this.gold.toString(), "catchTrials.anchors[0].count", "999"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"catchTrials.fakes.poolId-error\"", "id=\"catchTrials.fakes.count-error\"",
					"id=\"catchTrials.reals.count-error\"", "id=\"catchTrials.repeats-error\"",
					"id=\"catchTrials.anchors[0].name-error\"", "id=\"catchTrials.anchors[0].count-error\"")
			.doesNotContain("id=\"catchTrials.reals.poolId-error\"", "??");
		assertThat(post("/campaigns", "title", "Wrong", "realPoolId", this.reals.toString(), "infinity.reals", "4",
				"infinity.fakes", "4", "catchTrials.repeats", "5"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"catchTrials.repeats-error\"");
		assertThat(post("/campaigns", "title", "Wrong", "realPoolId", this.reals.toString(), "catchTrials.fakes.poolId",
				this.reals.toString(), "catchTrials.fakes.count", "1"))
			.as("a pool of the other kind")
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"catchTrials.fakes.poolId-error\"");
	}

	@Test
	void draftWarnsWhereGoldIsNoEasier() {
		Campaign draft = draft("catchTrials.fakes.poolId", this.fakes.toString(), "catchTrials.fakes.count", "2");

		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).bodyText()
			.contains("come from the pool of a model that is judged");
	}

	@Test
	void formAndPageSpeakChinese() {
		Campaign draft = draft("catchTrials.fakes.poolId", this.gold.toString(), "catchTrials.fakes.count", "2");

		for (String page : List.of("/campaigns/{id}", "/campaigns/{id}/edit")) {
			assertThat(this.mvc.get().uri(page, draft.getId()).header("Accept-Language", "zh")).bodyText()
				.contains("检测试次")
				.doesNotContain("??", "Catch trials");
		}
	}

	@Test
	void scriptsReadWhatTheySend() throws Exception {
		String catches = """
				{"fakes": {"poolId": "%s", "count": 2}, "reals": null, "repeats": 3, "anchors": [
				 {"name": "known", "poolId": "%s", "truth": "fake", "count": 1}]}""".formatted(this.gold, this.fakes);
		String draft = """
				{"title": "Caught", "realPoolId": "%s", "catchTrials": %s}""";

		MvcTestResult made = send(draft.formatted(this.reals, catches));

		assertThat(made).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.catchTrials").satisfies((read) -> {
			String again = JsonMapper.shared().writeValueAsString(read);
			assertThat(JsonMapper.shared().readTree(again)).isEqualTo(JsonMapper.shared().readTree(catches));
			assertThat(send(draft.formatted(this.reals, again))).hasStatus(HttpStatus.CREATED);
		});
		assertThat(send(draft.formatted(this.reals, "{\"fakes\": {\"poolId\": \"nothing\", \"count\": 201}}")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"errors": [{"field": "catchTrials.fakes.poolId", "value": "nothing"},
					            {"field": "catchTrials.fakes.count", "value": "201"}]}""");
	}

	@Test
	void nobodyChangesThemAfterLaunch() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");
		String reals = live.getRealPoolId().toString();

		assertThat(post("/campaigns/" + live.getId() + "/edit", "title", "Other", "realPoolId", reals,
				"catchTrials.repeats", "2"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.mvc.put()
			.uri("/api/v1/campaigns/{id}", live.getId())
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"title": "Other", "realPoolId": "%s", "catchTrials": {"repeats": 2}}""".formatted(reals)))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.campaigns.findById(live.getId()).orElseThrow().getCatchTrials()).isEqualTo(CatchTrials.NONE);
	}

	private Campaign draft(String... catches) {
		String slug = Fixtures.name("caught");
		String[] design = { "title", "Caught", "slug", slug, "realPoolId", this.reals.toString(), "conditions[0].model",
				"dcgan", "conditions[0].poolId", this.fakes.toString(), "infinity.reals", "4", "infinity.fakes", "4",
				"infinity.practice", "2" };
		MvcTestResult saved = post("/campaigns", Stream.of(design, catches).flatMap(Stream::of).toArray(String[]::new));
		assertThat(saved).hasStatus(HttpStatus.FOUND);
		return this.campaigns.findBySlug(slug).orElseThrow();
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult send(String json) {
		return this.mvc.post()
			.uri("/api/v1/campaigns")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

}
