package io.veridical.planner;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class PlannerTests {

	private static final String PLANNER_OF_SCIENCE = "raterSd=7.6&raterSdImages=100";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void usualStudyIsPlannedAtOnce(String language) {
		assertThat(this.mvc.get().uri("/planner?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains("<svg", "plan-wide-title", "plan-narrow-title", "/api/v1/plan")
			.doesNotContain("??", "null", "NaN");
	}

	@Test
	void pageSaysWhatTheStudyTellsAndTakes() {
		assertThat(this.mvc.get().uri("/planner?" + PLANNER_OF_SCIENCE)).hasStatusOk()
			.bodyText()
			.contains("A score near 40 % will be known to ± 2.8 points", "80 % needs 38 raters of each model",
					"10.0 hours of judging, 72.00 in all", "raterSd=7.6", "two-sided t test");
	}

	@Test
	void oneModelHasNoPower() {
		assertThat(this.mvc.get().uri("/planner?models=1")).hasStatusOk()
			.bodyText()
			.contains("A score near 40 %")
			.doesNotContain("is found with", "??", "null", "NaN");
	}

	@Test
	void manyModelsAreComparedByTukeysTest() {
		assertThat(this.mvc.get().uri("/planner?models=6")).hasStatusOk()
			.bodyText()
			.contains("Tukey’s test between all 6 models");
	}

	@Test
	void errorsStandBesideTheirFieldsAndNothingTypedIsLost() {
		assertThat(this.mvc.get().uri("/planner?raters=many&imageIcc=2&images=500&pool=100"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“many” is not a whole number from 2 to 100000", "“2” is not a number from 0 to 0.9",
					"100 images to draw from are fewer than the 500", "value=\"many\"", "value=\"500\"",
					"open=\"open\"")
			.doesNotContain("<svg xmlns", "??");
		assertThat(this.mvc.get().uri("/planner?raters=many&lang=zh")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“many”不是 2 到 100000 之间的整数");
	}

	@Test
	void scriptsGetTheSameAsJson() {
		assertThat(this.mvc.get().uri("/api/v1/plan?difference=5&" + PLANNER_OF_SCIENCE)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.ratersNeeded")
			.isEqualTo(38);
		assertThat(this.mvc.post()
			.uri("/api/v1/plan")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"difference\": 3, \"raterSd\": 7.6, \"raterSdImages\": \"100\"}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.ratersNeeded")
			.isEqualTo(102);
	}

	@Test
	void scriptsAreToldEveryError() {
		assertThat(this.mvc.get().uri("/api/v1/plan?rater=30&error=100")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("/problems/unusable-plan", "rater is not a parameter here. Known are: raters, images",
					"“100” is not a number from 0.1 to 99.9");
	}

	@Test
	void valuesComeFromOnesOwnCampaign() {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "model");
		assertThat(this.mvc.get().uri("/planner/from?raters=25&from=" + campaign.getId()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is no campaign of HYPE_infinity in which two raters", "value=\"25\"", "open=\"open\"");

		// 2 and 4 of 8 wrong: 37.5 %
		fixtures.finish(campaign, 0, 2);
		fixtures.finish(campaign, 2, 2);

		assertThat(this.mvc.get().uri("/planner/from?raters=25&from=" + campaign.getId()))
			.satisfies((answer) -> assertThat(answer.getResponse().getRedirectedUrl())
				.startsWith("/planner?raters=25&error=37.5"));
		assertThat(this.mvc.get().uri("/api/v1/plan?error=20&from=" + campaign.getId())).hasStatusOk()
			.bodyJson()
			.extractingPath("$.plan")
			.satisfies((plan) -> assertThat(plan.toString()).contains("error=20.0", "raterSdImages=100"));
		assertThat(this.mvc.get().uri("/api/v1/plan?from=mine")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“mine” is no campaign of HYPE_infinity");
	}

	@Test
	void plotIsSavedWithItsNumbers() {
		assertThat(this.mvc.get().uri("/planner/plan.svg?raters=50")).hasStatusOk()
			.hasContentType("image/svg+xml;charset=UTF-8")
			.bodyText()
			.contains("What more raters would bring", "images like these: any that the model makes");
		assertThat(this.mvc.get().uri("/planner/plan.png")).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
		assertThat(this.mvc.get().uri("/planner/plan.csv")).hasStatusOk()
			.bodyText()
			.startsWith("raters,width_published,width_these_images,width_images_like_these,power_these_images");
		assertThat(this.mvc.get().uri("/planner/plan.csv?raters=0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
