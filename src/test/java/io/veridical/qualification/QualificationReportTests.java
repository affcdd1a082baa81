package io.veridical.qualification;

import java.util.List;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Entry;
import io.veridical.campaign.Passing;
import io.veridical.qualification.QualificationReport.Finished;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class QualificationReportTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private QualificationReports reports;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	private Campaign qualification;

	@BeforeEach
	void qualification() {
		this.fixtures = Fixtures.of(this.context);
		this.qualification = this.fixtures
			.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(20), Fixtures.small(), "a", "b")
				.with(new Admission(Entry.ANYONE, null, new Passing(75, null)))));
	}

	@Test
	void sessionsAreCountedByWhatTheyCameTo() {
		this.fixtures.finish(this.qualification, 1, 1);
		this.fixtures.finish(this.qualification, 0, 2);
		this.fixtures.enter(this.qualification);

		QualificationReport report = this.reports.of(this.qualification.getId());

		// three of four are needed on each half: 3 and 3 pass, 4 and 2 do not
		assertThat(report.attempts()).extracting(Finished::realsShare).containsExactly(.75, 1.0);
		assertThat(report.attempts()).extracting(Finished::fakesShare).containsExactly(.75, .5);
		assertThat(report.attempts()).extracting(Finished::passed).containsExactly(true, false);
		assertThat(report.passRate()).isEqualTo(.5);
		assertThat(report.active()).isEqualTo(1);
		assertThat(report.bins().get(7).reals()).isEqualTo(1);
		assertThat(report.bins().get(9).reals()).as("all right").isEqualTo(1);
		assertThat(report.bins().get(5).fakes()).isEqualTo(1);
	}

	@Test
	void fakesAreCountedByTheGeneratorThatMadeThem() {
		this.fixtures.finish(this.qualification, 0, 0);
		this.fixtures.finish(this.qualification, 2, 0);

		assertThat(this.reports.of(this.qualification.getId()).lines()).containsExactly(
				new QualificationReport.Line(null, 8, 6), new QualificationReport.Line("a", 4, 4),
				new QualificationReport.Line("b", 4, 4));
	}

	@Test
	void pageAndScriptSayWhatItIs() {
		this.fixtures.finish(this.qualification, 0, 0);
		String page = "/campaigns/" + this.qualification.getId() + "/qualification";

		// (1 + 4) / 16 on each half, squared
		assertThat(this.mvc.get().uri(page)).hasStatusOk()
			.bodyText()
			.contains("Its judgements score no model", "1 of 1 finished session passed (100%)", "0.098", "Unprotected",
					"no campaign yet", "<circle")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri(page).header("Accept-Language", "zh")).bodyText()
			.contains("谁获得了资格")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/api/v1" + page)).bodyJson().extractingPath("$.passed").isEqualTo(1);
		assertThat(
				this.mvc.get().uri("/campaigns/{id}/qualification", this.fixtures.live(Fixtures.small(), "a").getId()))
			.hasStatus(404);
	}

	@Test
	void judgementsNameTheGeneratorOfEachFakeAndCountForNone() {
		this.fixtures.finish(this.qualification, 0, 0);

		// four fakes, two of each generator; the reals stand with the first
		assertThat(this.jdbc.sql("""
				select truth || ' ' || model || ' ' || counts || ' ' || count(*) from judged_trial where campaign_id = ?
				group by truth, model, counts order by 1
				""").param(this.qualification.getId()).query(String.class).list()).containsExactly("fake a false 2",
				"fake b false 2", "real a false 4");
	}

	@Test
	void sessionsOfAQualificationHaveNoModelOfTheirOwn() throws Exception {
		this.fixtures.finish(this.qualification, 0, 0);

		String file = this.mvc.get()
			.uri("/api/v1/campaigns/{id}/sessions.csv", this.qualification.getId())
			.exchange()
			.getResponse()
			.getContentAsString();
		assertThat(file.lines()).hasSize(2);
		List<String> columns = List.of(file.lines().findFirst().orElseThrow().split(","));
		List<String> values = List.of(file.lines().skip(1).findFirst().orElseThrow().split(","));

		// fakes of a and of b: neither is the session's model
		assertThat(values.get(columns.indexOf("model"))).isEmpty();
		assertThat(values.get(columns.indexOf("status"))).isEqualTo("finished");
	}

	@Test
	void resultsOfAQualificationAreThoseOfItsRaters() {
		this.fixtures.finish(this.qualification, 0, 0);

		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.qualification.getId()))
			.hasRedirectedUrl("/campaigns/" + this.qualification.getId() + "/qualification");
		assertThat(this.mvc.get().uri("/campaigns/{id}", this.qualification.getId())).bodyText()
			.contains("/campaigns/" + this.qualification.getId() + "/qualification")
			.contains(">a + b<")
			.doesNotContain("scores.csv", "??");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/scores.csv", this.qualification.getId())).hasStatus(404);
	}

}
