package io.veridical.rehearsal;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.Protocol;
import io.veridical.rehearsal.Rehearsal.Status;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Simulated raters come to a server on a real port.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RehearsalTests.TOKEN)
@AutoConfigureMockMvc
@WithMockUser("admin")
class RehearsalTests {

	static final String TOKEN = "the-administrators-token-of-rehearsals";

	private static final Protocol DOZEN = new HypeInfinity("custom", 12, 12, 2, false);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private RehearsalRuns runs;

	@Autowired
	private Rehearsals rehearsals;

	@Autowired
	private RehearsalReader reader;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void campaignIsRehearsedFromItsPageAndItsScoresFindWhatWasAssumed() throws Exception {
		Campaign campaign = this.fixtures.live(DOZEN, "poor", "good");
		assertThat(page("/campaigns/" + campaign.getId())).contains("/campaigns/" + campaign.getId() + "/rehearsals");

		MvcTestResult sent = post("/campaigns/" + campaign.getId() + "/rehearsals", "raters", "12", "badPercent", "0",
				"qualities", "10", "qualities", "40", "seed", "3");
		UUID id = started(sent);
		RehearsalView view = ended(id);

		assertThat(view.status()).isEqualTo(Status.FINISHED);
		assertThat(view.failure()).isNull();
		// 24 raters with 12 + 12 + 2 images each
		assertThat(view.judgements()).isEqualTo(24 * 26);
		assertThat(view.conditions()).extracting(RehearsalView.Outcome::raters).containsExactly(12, 12);
		// truth is near what was assumed, but not the same: raters have biases and lapses
		assertThat(view.conditions().get(0).truth()).isBetween(10.0, 16.0);
		assertThat(view.conditions().get(1).truth()).isBetween(38.0, 44.0);
		// the error of a score is about sqrt(30² / 24 + 5²) / sqrt(12) = 2.3 points: four
		// of them
		assertThat(view.conditions()).allSatisfy((outcome) -> assertThat(outcome.score()).isNotNull()
			.isCloseTo(Objects.requireNonNull(outcome.truth()), within(9.0)));
		assertThat(view.kinds()).allSatisfy((kind) -> assertThat(kind.kind().honest()).isTrue());
		assertThat(page("/rehearsals/" + id)).contains(" of 2 intervals hold the truth", "simulated");
	}

	@Test
	void timedCampaignIsRehearsedWithEveryTrialVerified() throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.brief(), "model");

		RehearsalView view = ended(
				this.runs.start(campaign.getId(), new RehearsalPlan(4, List.of(240.0), 0, List.of(), 5)));

		assertThat(view.status()).isEqualTo(Status.FINISHED);
		assertThat(view.failure()).isNull();
		assertThat(view.unit()).isEqualTo("millis");
		assertThat(view.conditions().get(0).truth()).isBetween(100.0, 1000.0);
		assertThat(this.jdbc.sql("""
				select distinct j.verdict from judgement j join rater_session s on s.id = j.session_id
				where s.campaign_id = :id and j.evidence ->> 'visibility' = 'visible'
				""").param("id", view.id()).query(String.class).list()).containsExactly("VERIFIED");
	}

	@Test
	void nothingOfARehearsalEntersTheCampaign() throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "model");
		this.fixtures.finish(campaign, 1, 1);
		String before = page("/campaigns/" + campaign.getId() + "/scores.csv");

		RehearsalView view = ended(
				this.runs.start(campaign.getId(), new RehearsalPlan(3, List.of(30.0), 0, List.of(), 7)));

		assertThat(view.rehearsalOf()).isEqualTo(campaign.getId());
		assertThat(page("/campaigns/" + campaign.getId() + "/scores.csv")).isEqualTo(before);
		assertThat(sessions(campaign.getId())).isEqualTo(1);
		assertThat(sessions(view.id())).isEqualTo(3);
	}

	@Test
	void everythingAboutARehearsalSaysThatItIsSimulated() throws Exception {
		Campaign campaign = this.fixtures.live(DOZEN, "model");
		UUID id = ended(this.runs.start(campaign.getId(), new RehearsalPlan(3, List.of(30.0), 0, List.of(), 9))).id();

		assertThat(this.campaigns.findById(id).orElseThrow()).satisfies((copy) -> {
			assertThat(copy.getTitle()).isEqualTo("Simulated: " + campaign.getTitle());
			assertThat(copy.getSlug()).isEqualTo("simulated-" + campaign.getSlug());
			assertThat(copy.getStatus()).isEqualTo(Campaign.Status.CLOSED);
		});
		assertThat(page("/campaigns")).contains("is-simulated");
		assertThat(page("/campaigns/" + id)).contains("A rehearsal: every rater is simulated")
			.doesNotContain("rater-link");
		assertThat(page("/campaigns/" + id + "/results")).contains("No person judged these images",
				"These are results of a rehearsal", "Simulated: nobody judged these images.");
		for (String file : List.of("scores.csv", "judgements.csv", "sessions.json", "plots/scores.svg",
				"dataset.zip")) {
			assertThat(this.mvc.get().uri("/campaigns/" + id + "/" + file)).as(file)
				.headers()
				.hasHeaderSatisfying(HttpHeaders.CONTENT_DISPOSITION,
						(values) -> assertThat(values).first().asString().contains("simulated-"));
		}
		assertThat(page("/campaigns/" + id + "/plots/scores.svg")).contains("Simulated: nobody");
		assertThat(this.jdbc.sql("""
				select count(*) from judgement j join rater_session s on s.id = j.session_id
				where s.campaign_id = :id and j.evidence ->> 'simulated' is distinct from 'true'
				""").param("id", id).query(Integer.class).single()).isZero();
		assertThat(script("/api/v1/campaigns/" + id)).bodyJson().extractingPath("$.simulated").isEqualTo(true);
		assertThat(script("/api/v1/campaigns/" + campaign.getId())).bodyJson()
			.extractingPath("$.simulated")
			.isEqualTo(false);
	}

	@Test
	void peopleAreNotLetIn() {
		Campaign campaign = this.fixtures.draft(Fixtures.small(), "model");
		Campaign copy = this.fixtures.await(this.design.rehearse(campaign.getId()));

		assertThat(this.mvc.get().uri("/take/" + copy.getSlug()).accept(MediaType.TEXT_HTML))
			.hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("This is a rehearsal");
		assertThat(this.mvc.post().uri("/take/" + copy.getSlug()).param("consent", "on"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri("/take/" + copy.getSlug()).header("Veridical-Rehearsal", "0".repeat(64)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(sessions(copy.getId())).isZero();
	}

	@Test
	void cancelledRehearsalStopsAndCanBeDeletedWithAllItLeft() throws Exception {
		Campaign campaign = this.fixtures.live(DOZEN, "model");
		UUID id = this.runs.start(campaign.getId(), new RehearsalPlan(500, List.of(30.0), 0, List.of(), 11));
		await().atMost(Duration.ofMinutes(1)).until(() -> this.reader.find(id).judgements() > 0);

		assertThat(post("/rehearsals/" + id + "/delete")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/rehearsals/" + id + "/cancel")).hasRedirectedUrl("/rehearsals/" + id);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> this.campaigns.findById(id).orElseThrow().getStatus() == Campaign.Status.CLOSED);
		assertThat(this.reader.of(id).status()).isEqualTo(Status.CANCELLED);
		assertThat(sessions(id)).isBetween(1, 499);
		assertThat(page("/rehearsals/" + id)).contains("cancelled");

		// the researcher's identity is this thread's
		await().pollInSameThread()
			.atMost(Duration.ofMinutes(1))
			.until(() -> post("/rehearsals/" + id + "/delete").getResponse().getStatus() == 302);
		assertThat(this.campaigns.findById(id)).isEmpty();
		assertThat(sessions(id)).isZero();
		assertThat(this.jdbc.sql("select count(*) from rater where external_id like :id")
			.param("id", "simulated-" + id.toString().substring(0, 8) + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatIsWrongIsSaidBesideItsField() {
		Campaign campaign = this.fixtures.draft(Fixtures.small(), "model");

		assertThat(post("/campaigns/" + campaign.getId() + "/rehearsals", "raters", "0", "badPercent", "20",
				"qualities", "80", "seed", "many"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("&quot;0&quot; is not a whole number from 1 to 500.",
					"&quot;80&quot; is not a number from 0.5 to 50.", "Choose at least one kind, or no bad raters.",
					"&quot;many&quot; is not a whole number of 64 bits.");
		assertThat(this.rehearsals.of(campaign.getId())).isEmpty();
	}

	private RehearsalView ended(UUID id) {
		return await().atMost(Duration.ofMinutes(2)).until(() -> this.reader.of(id), (view) -> !view.isRunning());
	}

	private static UUID started(MvcTestResult sent) {
		String address = String.valueOf(sent.getResponse().getRedirectedUrl());
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private int sessions(UUID campaign) {
		return this.jdbc.sql("select count(*) from rater_session where campaign_id = :id")
			.param("id", campaign)
			.query(Integer.class)
			.single();
	}

	private String page(String address) throws UnsupportedEncodingException {
		MvcTestResult page = this.mvc.get().uri(address).accept(MediaType.ALL).exchange();
		assertThat(page).as(address).hasStatusOk();
		return page.getResponse().getContentAsString();
	}

	private MvcTestResult script(String address) {
		return this.mvc.get().uri(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN).exchange();
	}

	private MvcTestResult post(String address, String... parameters) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

}
