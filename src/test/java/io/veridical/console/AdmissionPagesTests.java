package io.veridical.console;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Entry;
import io.veridical.campaign.Passing;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class AdmissionPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void qualificationIsDesignedByTheFormAndSaysHowLikelyGuessingPasses() {
		String slug = Fixtures.name("qualification");

		post("/campaigns", "title", "Qualification", "slug", slug, "realPoolId", this.fixtures.reals(1).toString(),
				"conditions[0].model", "a", "conditions[0].poolId", this.fixtures.fakes(1).toString(),
				"admission.entry", "known", "admission.passing.wanted", "true", "admission.passing.percent", "65",
				"admission.passing.validDays", "180");

		Campaign qualification = this.campaigns.findBySlug(slug).orElseThrow();
		assertThat(qualification.getAdmission()).isEqualTo(new Admission(Entry.KNOWN, null, new Passing(65, 180)));
		// science.md, section 4: 0.00027 for 33 of 50 on both halves
		assertThat(this.mvc.get().uri("/campaigns/{id}", qualification.getId())).bodyText()
			.contains("0.00027", "33 of 50", "for 180 days")
			.doesNotContain("id=\"unprotected\"", "??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/edit", qualification.getId())).bodyText()
			.containsPattern("name=\"admission.passing.wanted\"[^>]* checked=\"checked\"")
			.containsPattern("value=\"known\"[^>]* checked=\"checked\"")
			.contains("value=\"180\"", "0.00027");
		assertThat(this.mvc.get().uri("/campaigns/new")).bodyText()
			.contains("<option value=\"" + qualification.getId() + "\">Qualification (draft)</option>");
	}

	@Test
	void everyErrorOfAnAdmissionStandsBesideItsField() {
		assertThat(post("/campaigns", "title", "Q", "admission.entry", "nobody", "admission.qualificationId", "x",
				"admission.passing.wanted", "true", "admission.passing.percent", "50", "admission.passing.validDays",
				"0"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"admission.entry-error\"", "id=\"admission.qualificationId-error\"",
					"id=\"admission.passing.percent-error\"", "id=\"admission.passing.validDays-error\"")
			.doesNotContain("??");
	}

	@Test
	void onlyAQualificationCanBeRequired() {
		Campaign study = this.fixtures.draft(Fixtures.small(), "model");

		assertThat(post("/campaigns", "title", "Study", "realPoolId", study.getRealPoolId().toString(),
				"admission.qualificationId", study.getId().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"admission.qualificationId-error\"", "There is no qualification");
	}

	@Test
	void campaignForAnybodyIsMarkedAsUnprotected() {
		Campaign open = this.fixtures.draft(Fixtures.small(), "model");

		assertThat(this.mvc.get().uri("/campaigns/{id}", open.getId())).bodyText()
			.contains("id=\"unprotected\"", "Unprotected: the same person can come again", "change the design")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}", open.getId()).header("Accept-Language", "zh")).bodyText()
			.contains("无保护：同一个人可以再来")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}", open.getId())).bodyJson()
			.extractingPath("$.unprotected")
			.isEqualTo(true);
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
