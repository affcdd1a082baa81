package io.veridical.console;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class CampaignPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private CampaignDesign design;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void draftIsSavedAndShown() {
		UUID reals = this.fixtures.reals(8);
		UUID fakes = this.fixtures.fakes(8);
		String slug = Fixtures.name("shoes");

		MvcTestResult saved = post("/campaigns", "title", "Shoes & boots", "slug", slug, "realPoolId", reals.toString(),
				"conditions[0].model", "dcgan", "conditions[0].poolId", fakes.toString(), "conditions[1].model", "",
				"conditions[1].poolId", "", "infinity.reals", "4", "infinity.fakes", "4", "infinity.practice", "2",
				"infinity.feedback", "true", "infinity.breakEvery", "3", "stimulusEdge", "96");

		Campaign campaign = this.campaigns.findBySlug(slug).orElseThrow();
		assertThat(saved).hasRedirectedUrl("/campaigns/" + campaign.getId());
		assertThat(campaign.getConditions()).singleElement().satisfies((condition) -> {
			assertThat(condition.getModel()).isEqualTo("dcgan");
			assertThat(condition.getPoolId()).isEqualTo(fakes);
		});
		assertThat(campaign.getProtocol())
			.hasToString("HypeInfinity[preset=custom, reals=4, fakes=4, practice=2, feedback=true, breakEvery=3]");
		assertThat(this.mvc.get().uri("/campaigns/{id}", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("after every 3 images", "Shoes &amp; boots", "/take/" + slug, "Next: review and launch", "dcgan");
		assertThat(this.mvc.get().uri("/campaigns")).bodyText().contains("Shoes &amp; boots");
	}

	@Test
	void everyErrorStandsBesideItsFieldAndNothingTypedIsLost() {
		UUID fakes = this.fixtures.fakes(1);

		MvcTestResult page = post("/campaigns", "title", " ", "slug", "Not Plain", "realPoolId", "",
				"conditions[0].model", "twice", "conditions[0].poolId", fakes.toString(), "conditions[1].model",
				"twice", "conditions[1].poolId", fakes.toString(), "infinity.reals", "many", "infinity.fakes", "0",
				"infinity.practice", "7", "stimulusEdge", "99999");

		assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"title-error\"", "id=\"slug-error\"", "id=\"realPoolId-error\"",
					"id=\"conditions[1].model-error\"", "id=\"infinity.reals-error\"", "id=\"infinity.fakes-error\"",
					"id=\"infinity.practice-error\"", "id=\"stimulusEdge-error\"")
			.contains("value=\"Not Plain\"", "value=\"twice\"", "value=\"many\"", "value=\"99999\"")
			.contains("value=\"" + fakes + "\" selected=\"selected\"")
			.doesNotContain("id=\"conditions[0].model-error\"", "??");
	}

	@Test
	void timedDraftTakesThePresetsNumbersWhereNoneAreTyped() {
		UUID reals = this.fixtures.reals(1);
		String slug = Fixtures.name("timed");

		post("/campaigns", "title", "Timed", "slug", slug, "realPoolId", reals.toString(), "procedure", "HYPE_time",
				"time.preset", "levitt-3-1", "time.blocks", "2", "time.realsPerBlock", "", "time.feedback", "true",
				"time.unverified", "set-aside", "time.masks", "noise");

		Campaign campaign = this.campaigns.findBySlug(slug).orElseThrow();
		// a tenth of 2 x 150 trials
		assertThat(campaign.getProtocol())
			.isEqualTo(new HypeTime("levitt-3-1", 2, 75, 75, 6, true, 30, UnverifiedTrials.SET_ASIDE, MaskKind.NOISE));
		assertThat(this.mvc.get().uri("/campaigns/{id}", campaign.getId())).bodyText()
			.contains("converges to 79 % correct", "2 blocks of 75 real and 75 fake images, 300 a rater")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/edit", campaign.getId())).bodyText()
			.containsPattern("value=\"HYPE_time\"[^>]* checked=\"checked\"")
			.containsPattern("value=\"levitt-3-1\"[^>]* checked=\"checked\"");
	}

	@Test
	void everyErrorOfATimedDraftStandsBesideItsField() {
		assertThat(post("/campaigns", "title", "Timed", "procedure", "HYPE_time", "time.preset", "hype-99",
				"time.blocks", "0", "time.realsPerBlock", "x", "time.fakesPerBlock", "1001", "time.practice", "3",
				"time.unverified", "perhaps", "time.masks", "none", "time.repeats", "99999999999", "infinity.reals",
				"not looked at"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"time.preset-error\"", "id=\"time.blocks-error\"", "id=\"time.realsPerBlock-error\"",
					"id=\"time.fakesPerBlock-error\"", "id=\"time.practice-error\"", "id=\"time.unverified-error\"",
					"id=\"time.masks-error\"", "none of: refuse, accept, set-aside", "id=\"time.repeats-error\"",
					"“99999999999” is far out of range.")
			.doesNotContain("id=\"infinity.reals-error\"", "??");
		assertThat(post("/campaigns", "title", "Timed", "procedure", "HYPE_time", "time.repeats", "451"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"time.repeats-error\"");
	}

	@Test
	void preparationOfATimedCampaignCountsItsMasksAfterItsImages() {
		Campaign draft = this.fixtures.draft(Fixtures.brief(), "a");
		int images = 2 * (Fixtures.brief().realsNeeded() + Fixtures.brief().fakesNeeded());
		prepared(draft, "PREPARING", images + 5);

		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).bodyText()
			.contains("<span id=\"prepared-count\">" + images + "</span> / <span>" + images + "</span>",
					"<span id=\"prepared-masks\">5</span> / <span>16</span>")
			.containsPattern("<progress [^>]*value=\"" + (images + 5) + "\" max=\"" + (images + 16) + "\"");
		assertThat(this.mvc.get().uri("/campaigns/{id}/progress", draft.getId())).bodyJson()
			.extractingPath("$.masks")
			.isEqualTo(16);
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}", draft.getId())).bodyJson()
			.extractingPath("$.prepared")
			.isEqualTo(images);
		prepared(draft, "DRAFT", 0);
	}

	private void prepared(Campaign campaign, String status, int prepared) {
		this.context.getBean(JdbcClient.class)
			.sql("update campaign set status = ?, prepared = ? where id = ?")
			.params(status, prepared, campaign.getId())
			.update();
	}

	@Test
	void rowIsAddedWithoutSavingOrLosingAnything() {
		MvcTestResult page = post("/campaigns", "add", "row", "title", "Kept", "conditions[0].model", "first",
				"infinity.reals", "x");

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("value=\"Kept\"", "value=\"first\"", "value=\"x\"", "name=\"conditions[1].model\"")
			.doesNotContain("name=\"conditions[2].model\"", "class=\"error\"");
	}

	@Test
	void takenAddressIsSaidBesideItsField() {
		Campaign other = this.fixtures.draft(Fixtures.small(), "model");

		assertThat(post("/campaigns", "title", "Another", "slug", other.getSlug(), "realPoolId",
				other.getRealPoolId().toString()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("id=\"slug-error\"", "Choose another address");
	}

	@Test
	void draftIsEditedByTheSameForm() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "before");

		assertThat(this.mvc.get().uri("/campaigns/{id}/edit", draft.getId())).bodyText()
			.contains("value=\"before\"", "value=\"" + draft.getRealPoolId() + "\" selected=\"selected\"");
		assertThat(post("/campaigns/" + draft.getId() + "/edit", "title", "After", "slug", draft.getSlug(),
				"realPoolId", draft.getRealPoolId().toString()))
			.hasRedirectedUrl("/campaigns/" + draft.getId());
		assertThat(this.campaigns.findById(draft.getId()).orElseThrow().getTitle()).isEqualTo("After");
	}

	@Test
	void launchedCampaignIsNotEdited() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");

		assertThat(this.mvc.get().uri("/campaigns/{id}/edit", live.getId()))
			.hasRedirectedUrl("/campaigns/" + live.getId());
		assertThat(post("/campaigns/" + live.getId() + "/edit", "title", "Other", "realPoolId",
				live.getRealPoolId().toString()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("its design is fixed from launch on", "value=\"Other\"");
		assertThat(this.campaigns.findById(live.getId()).orElseThrow().getTitle()).isEqualTo(live.getTitle());
	}

	@Test
	void launchWithTooFewImagesSaysHowManyAreNeeded() {
		UUID reals = this.fixtures.reals(2);
		Campaign draft = this.design.draft(this.fixtures.design(reals, Fixtures.small(), "model"));

		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).bodyText()
			.contains("has 2 images, but each rater needs 5 different ones");
		assertThat(post("/campaigns/" + draft.getId() + "/launch")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has 2 different images, but each rater needs 5", "Next: review and launch");
	}

	@Test
	void liveCampaignInvitesUntilItIsClosed() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");

		assertThat(this.mvc.get().uri("/campaigns/{id}", live.getId())).bodyText()
			.contains("http://localhost/take/" + live.getSlug(), "No session is finished yet");

		assertThat(post("/campaigns/" + live.getId() + "/close")).hasRedirectedUrl("/campaigns/" + live.getId());
		assertThat(post("/campaigns/" + live.getId() + "/close")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("cannot be closed");
	}

	@Test
	void studyIsNotOfferedToPassersBy() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");

		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().doesNotContain("/take/" + live.getSlug());
	}

	@Test
	void resultsAndCountsFollowTheRaters() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");
		this.fixtures.finish(live, 1, 1);
		this.fixtures.enter(live);

		// 2 of 8 main trials wrong: 25 %
		assertThat(this.mvc.get().uri("/campaigns/{id}", live.getId())).bodyText()
			.contains("id=\"results\"", "25.0", "scores.csv", "judgements.json");
		assertThat(this.mvc.get().uri("/campaigns/{id}/progress", live.getId())).bodyJson().isLenientlyEqualTo("""
				{"status": "live", "conditions": [
				 {"model": "model", "active": 1, "finished": 1, "withdrawn": 0, "judgements": 8}]}""");
	}

	@Test
	void pagesSpeakChinese() {
		Campaign live = this.fixtures.live(Fixtures.small(), "model");
		this.fixtures.finish(live, 1, 1);

		for (String page : List.of("/", "/campaigns", "/campaigns/new", "/campaigns/" + live.getId())) {
			assertThat(this.mvc.get().uri(page + "?lang=zh")).hasStatusOk()
				.bodyText()
				.contains("lang=\"zh-Hans\"")
				.doesNotContain("??");
		}
	}

	@Test
	void unknownCampaignIsNotFound() {
		assertThat(this.mvc.get().uri("/campaigns/{id}", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/campaigns/not-an-id")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "conditions[256].model", "conditions[-1].model", "conditions[x].model",
			"catchTrials.anchors[9999].name", "rules.rules[].name" })
	void rowThatNoFormHasIsRefusedByName(String field) {
		assertThat(post("/campaigns", "title", "Rows", field, "x")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains(field + " names row", "Number the rows from 0 to 255.");
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
