package io.veridical.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.rehearsal.Rehearsal.Status;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The server stops while simulated raters are at work.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RehearsalTests.TOKEN)
@AutoConfigureMockMvc
@WithMockUser("admin")
class BrokenOffRehearsalTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private RehearsalRuns runs;

	@Autowired
	private RehearsalRun run;

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
	void rehearsalThatAStopBrokeOffBeginsAnewAndHasFailedIfThatHappensAgain() {
		Campaign copy = this.fixtures
			.await(this.design.rehearse(this.fixtures.draft(Fixtures.small(), "model").getId()));
		UUID id = copy.getId();
		this.rehearsals.add(id, new RehearsalPlan(3, List.of(30.0), 0, List.of(), 1), Instant.now());
		this.rehearsals.leave(id, Crowd.of(this.reader.find(id).plan()).get(0), "failed");

		this.runs.beginBrokenOffAnew();

		RehearsalView view = await().atMost(Duration.ofMinutes(2))
			.until(() -> this.reader.of(id), (now) -> !now.isRunning());
		assertThat(view.status()).isEqualTo(Status.FINISHED);
		assertThat(view.conditions()).extracting(RehearsalView.Outcome::raters).containsExactly(3);
		assertThat(view.through()).isEqualTo(3);

		this.jdbc.sql("update rehearsal set status = 'RUNNING', ended_at = null where campaign_id = :id")
			.param("id", id)
			.update();
		this.runs.beginBrokenOffAnew();

		assertThat(this.reader.of(id).status()).isEqualTo(Status.FAILED);
		assertThat(this.mvc.get().uri("/rehearsals/" + id).accept(MediaType.TEXT_HTML)).hasStatusOk()
			.bodyText()
			.contains("The server was stopped twice while it ran");
		assertThat(view.judgements()).isEqualTo(this.reader.find(id).judgements());
	}

	@Test
	void rehearsalWhoseRatersAServerThatStopsTurnsAwayHasNotFinished() {
		Campaign copy = this.fixtures
			.await(this.design.rehearse(this.fixtures.draft(Fixtures.small(), "model").getId()));
		UUID id = copy.getId();
		RehearsalPlan plan = new RehearsalPlan(2, List.of(30.0), 0, List.of(), 1);
		this.rehearsals.add(id, plan, Instant.now());

		assertThatExceptionOfType(Server.Stopped.class)
			.isThrownBy(() -> this.run.through(id, plan, () -> this.reader.find(id).left() == 2));

		assertThat(this.reader.find(id).status()).isEqualTo(Status.RUNNING);
		this.runs.cancel(id);
	}

}
