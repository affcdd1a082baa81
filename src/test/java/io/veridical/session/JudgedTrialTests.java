package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.PastStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@AutoConfigureMockMvc
class JudgedTrialTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SessionRecords records;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void judgementsOfACampaignStandAsTheyWereMade() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b");
		this.fixtures.finish(campaign, 1, 3);
		this.fixtures.finish(campaign, 2, 0);
		List<JudgementRow> made = new ArrayList<>();
		this.records.forEachJudgement(campaign.getId(), made::add);

		List<Map<String, Object>> rows = rows(campaign);

		assertThat(rows).hasSize(16);
		for (int i = 0; i < rows.size(); i++) {
			JudgementRow row = made.get(i);
			assertThat(rows.get(i)).containsEntry("condition_id", row.conditionId())
				.containsEntry("model", row.model())
				.containsEntry("rater", row.raterId().toString())
				.containsEntry("session", row.sessionId().toString())
				.containsEntry("block", 1)
				.containsEntry("trial", row.trial())
				.containsEntry("image", row.imagePixels())
				.containsEntry("truth", row.truth().name().toLowerCase(Locale.ROOT))
				.containsEntry("answer", row.answer().name().toLowerCase(Locale.ROOT))
				.containsEntry("rt_ms", row.rtMillis())
				.containsEntry("session_status", "finished")
				.containsEntry("image_name", row.imageName())
				.containsEntry("exposure_ms", null)
				.containsEntry("verdict", null)
				.containsEntry("counts", true);
		}
	}

	@Test
	void pastJudgementsStandBesideThem() {
		Campaign past = this.design
			.past(new PastStudy("A past study", List.of("a"), new HypeInfinity("custom", 1, 1, 0, false)));
		session(past, 1, "FINISHED");
		session(past, 2, "INCOMPLETE");
		judgement(past, 2, 1, true, true);
		judgement(past, 1, 2, true, false);
		judgement(past, 1, 1, false, false);

		assertThat(rows(past))
			.extracting((row) -> row.get("session"), (row) -> row.get("trial"), (row) -> row.get("truth"),
					(row) -> row.get("answer"), (row) -> row.get("counts"))
			.containsExactly(tuple("s1", 1, "real", "real", true), tuple("s1", 2, "fake", "real", true),
					tuple("s2", 1, "fake", "fake", false));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update past_judgement set fake = false where campaign_id = ?")
				.param(past.getId())
				.update())
			.withStackTraceContaining("only inserted, never changed");
	}

	private List<Map<String, Object>> rows(Campaign campaign) {
		return this.jdbc
			.sql("select * from judged_trial where campaign_id = ? order by session_order, session, block, trial")
			.param(campaign.getId())
			.query()
			.listOfRows();
	}

	private void session(Campaign past, int number, String status) {
		this.jdbc.sql("insert into past_session values (?, ?, ?, ?, ?)")
			.params(past.getId(), number, "r" + number, "s" + number, status)
			.update();
	}

	private void judgement(Campaign past, int session, int trial, boolean fake, boolean calledFake) {
		UUID condition = past.getConditions().get(0).getId();
		this.jdbc
			.sql("insert into past_judgement (campaign_id, condition_id, session, block, trial, fake, called_fake)"
					+ " values (?, ?, ?, 1, ?, ?, ?)")
			.params(past.getId(), condition, session, trial, fake, calledFake)
			.update();
	}

}
