package io.veridical.console;

import java.math.BigDecimal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Terms;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class TermsPagesTests {

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
	void textsAndPayAreSavedShownAndKeptForTheNextChange() {
		String slug = Fixtures.name("paid");

		post("title", "Paid", "slug", slug, "realPoolId", this.fixtures.reals(1).toString(), "target", "50",
				"texts.purpose.en", "Why <we> ask.", "pay.amount", "2.5", "pay.currency", "eur", "pay.minutes", "12",
				"pay.feePercent", "33.3", "pay.bonus.zh", "答对八成另加一元。");

		Campaign campaign = this.campaigns.findBySlug(slug).orElseThrow();
		assertThat(campaign.getTerms().pay()).extracting(Pay::amount, Pay::currency, Pay::minutes)
			.containsExactly(new BigDecimal("2.50"), "EUR", 12);
		// 2.50 x 60 / 12; 2.50 x 1.333
		assertThat(this.mvc.get().uri("/campaigns/{id}?lang=en", campaign.getId())).bodyText()
			.contains("Why &lt;we&gt; ask.", "€2.50 for 12 minutes, €12.50 an hour",
					"€3.33 a rater with a fee of 33.3 %", "Some texts are there in one language only",
					"/planner?raters=50")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/edit?lang=zh", campaign.getId())).bodyText()
			.contains("value=\"2.50\"", "value=\"EUR\"", "value=\"33.3\"", "Why &lt;we&gt; ask.", "答对八成另加一元。")
			.doesNotContain("??");
	}

	@Test
	void everyErrorStandsBesideItsFieldAndNothingTypedIsLost() {
		assertThat(post("title", "Paid", "target", "0", "texts.debrief.zh", "x".repeat(5001), "pay.amount", "much",
				"pay.currency", "Taler", "pay.minutes", "0", "pay.feePercent", "200", "pay.bonus.en", "Kept."))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"target-error\"", "id=\"texts.debrief.zh-error\"", "id=\"pay.amount-error\"",
					"id=\"pay.currency-error\"", "id=\"pay.minutes-error\"", "id=\"pay.feePercent-error\"",
					"value=\"much\"", "value=\"Taler\"", ">Kept.</textarea>")
			.doesNotContain("id=\"texts.debrief.en-error\"", "??");
	}

	@Test
	void costSoFarCountsWhoeverFinished() {
		Campaign live = this.fixtures
			.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(20), Fixtures.small(), "a", "b")
				.with(new Terms(3, null, new Pay(new BigDecimal("2.00"), "USD", 10, BigDecimal.TEN, null)))));
		this.fixtures.finish(live, 1, 1);
		this.fixtures.finish(live, 1, 1);
		this.fixtures.enter(live);

		// 2.00 x 1.1 = 2.20; x 3 x 2 = 13.20; x 2 = 4.40
		assertThat(this.mvc.get().uri("/campaigns/{id}?lang=en", live.getId())).bodyText()
			.contains("$2.20 a rater", "$13.20 for all raters", "$4.40 so far, for 2 raters");
		assertThat(this.mvc.get().uri("/campaigns/{id}?lang=zh", live.getId())).bodyText()
			.contains("US$13.20")
			.doesNotContain("??");
	}

	@Test
	void scriptReadsAndWritesTheSame() {
		String draft = """
				{"title": "Paid", "realPoolId": "%s", "target": 40,
				 "texts": {"contact": {"en": "jane@example.org"}},
				 "pay": {"amount": 2.5, "currency": "USD", "minutes": 12, "feePercent": 33.3}}"""
			.formatted(this.fixtures.reals(1));

		assertThat(this.mvc.post().uri("/api/v1/campaigns").contentType(MediaType.APPLICATION_JSON).content(draft))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"target": 40, "texts": {"contact": {"en": "jane@example.org"}},
					 "pay": {"amount": 2.50, "currency": "USD", "minutes": 12, "feePercent": 33.3}}""");
		assertThat(this.mvc.post()
			.uri("/api/v1/campaigns")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"title\": \"Paid\", \"pay\": {\"amount\": \"1e9\", \"minutes\": 12}}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("pay.amount");
	}

	private MvcTestResult post(String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri("/campaigns").with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
