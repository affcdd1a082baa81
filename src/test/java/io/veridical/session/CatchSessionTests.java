package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@AutoConfigureMockMvc
class CatchSessionTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Trials trials;

	@Autowired
	private Judging judging;

	@Autowired
	private Plans plans;

	@Autowired
	private SessionRecords records;

	@Autowired
	private JudgedTrials judged;

	@Autowired
	private StoredSessionRecords stored;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private StimulusWindow window;

	@Autowired
	private JsonMapper mapper;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	// two for practice, eight counted, seven caught
	@Test
	void sessionEndsWhenCatchTrialsAreJudgedToo() {
		RaterSession session = this.fixtures.enter(live(Fixtures.small()));
		List<Trial> plan = this.trials.of(session.getId());

		List<Outcome> outcomes = plan.stream().map((trial) -> judge(session, trial, true)).toList();

		assertThat(plan).hasSize(17).filteredOn((trial) -> trial.kind() != null).hasSize(7);
		assertThat(outcomes.subList(0, 16)).noneMatch(Outcome::finished);
		assertThat(outcomes.get(16).finished()).isTrue();
		assertThat(judge(session, plan.get(16), true)).as("a repeat after the end").isEqualTo(outcomes.get(16));
		assertThat(outcomes).extracting(Outcome::feedback)
			.as("practice alone is told")
			.filteredOn((feedback) -> feedback != null)
			.hasSize(2);
	}

	@Test
	void nothingCountsThemAndTheViewKeepsThem() {
		Campaign campaign = live(Fixtures.small());
		RaterSession session = this.fixtures.enter(campaign);
		for (Trial trial : this.trials.of(session.getId())) {
			judge(session, trial, trial.kind() == null);
		}

		RaterCounts counts = new RaterCounts(session.getConditionId(), session.getRaterId(), 4, 0, 4, 0);
		assertThat(this.records.finishedCounts(campaign.getId())).containsExactly(counts);
		assertThat(this.stored.countsOf(session.getId())).contains(counts);
		assertThat(this.records.progress(campaign.getId())).extracting(ConditionProgress::judgements)
			.containsExactly(8);
		List<JudgementRow> rows = new ArrayList<>();
		this.records.forEachJudgement(campaign.getId(), rows::add);
		assertThat(rows).hasSize(8).allMatch(JudgementRow::correct);
		List<SessionRow> sessions = new ArrayList<>();
		this.records.forEachSession(campaign.getId(), sessions::add);
		assertThat(sessions).extracting(SessionRow::judgements).containsExactly(8);
		List<JudgedTrial> scored = new ArrayList<>();
		this.judged.read(campaign.getId(), (mark) -> false, scored::add);
		assertThat(scored).hasSize(8).allMatch((trial) -> trial.counts() && trial.fake() == trial.calledFake());

		List<Map<String, Object>> caught = caught(campaign);
		assertThat(caught).hasSize(7).noneMatch((row) -> Objects.equals(row.get("truth"), row.get("answer")));
		assertThat(caught).extracting((row) -> row.get("catch"))
			.containsExactlyInAnyOrder("gold", "gold", "gold", "repeat", "repeat", "anchor", "anchor");
		assertThat(caught).filteredOn((row) -> "anchor".equals(row.get("catch")))
			.extracting((row) -> row.get("anchor"), (row) -> row.get("truth"))
			.containsOnly(tuple("real against real", "fake"));
		assertThat(caught).filteredOn((row) -> "repeat".equals(row.get("catch"))).allSatisfy((row) -> {
			JudgementRow first = rows.stream()
				.filter((judgement) -> judgement.imagePixels().equals(row.get("image")))
				.findFirst()
				.orElseThrow();
			assertThat(row).containsEntry("first_trial", first.trial())
				.containsEntry("first_block", 1)
				.containsEntry("first_answer", first.answer().text());
		});
		Set<String> numbers = caught.stream()
			.map((row) -> String.valueOf(row.get("trial")))
			.collect(Collectors.toSet());
		rows.forEach((row) -> numbers.add(String.valueOf(row.trial())));
		assertThat(numbers).as("numbered together").hasSize(15);
	}

	@Test
	void planTellsThePageNothingOfThem() {
		RaterSession caught = this.fixtures.enter(live(Fixtures.small()));
		RaterSession plain = this.fixtures.enter(this.fixtures.live(Fixtures.small(), "a"));

		JsonNode plan = this.mapper.valueToTree(this.plans.of(caught.getToken()));
		JsonNode usual = this.mapper.valueToTree(this.plans.of(plain.getToken()));

		assertThat(plan.propertyNames()).isEqualTo(usual.propertyNames());
		assertThat(plan.get("trials")).hasSize(17).allSatisfy((trial) -> {
			assertThat(trial.propertyNames()).containsExactly("id", "number", "phase");
			assertThat(trial.get("phase").asString())
				.isEqualTo((trial.get("number").asInt() <= 2) ? "practice" : "main");
		});
		assertThat(plan.toString()).doesNotContainIgnoringCase("catch").doesNotContainIgnoringCase("gold");
	}

	@Test
	void planSaysWhenToOfferABreak() {
		RaterSession session = this.fixtures
			.enter(this.fixtures.live(new HypeInfinity("custom", 4, 4, 2, false, 3), "a"));

		assertThat(this.plans.of(session.getToken()).breakEvery()).isEqualTo(3);
	}

	// a repeat's file is the same as the first one's, which its rater sees anyway
	@Test
	void everyStimulusHasOneLength() {
		Campaign campaign = live(Fixtures.small());
		RaterSession session = this.fixtures.enter(campaign);
		Set<Integer> lengths = this.trials.of(session.getId()).stream().map((trial) -> {
			int length = this.window.at(session.getToken(), trial.number()).length;
			judge(session, trial, true);
			return length;
		}).collect(Collectors.toSet());

		assertThat(lengths).containsExactly(campaign.getStimulusBytes());
	}

	@Test
	void withdrawalLeavesNothingOfThem() {
		Campaign campaign = live(Fixtures.small());
		RaterSession session = this.fixtures.finish(campaign, 0, 0);
		assertThat(caught(campaign)).hasSize(7);

		this.withdrawal.withdraw(session.getToken());

		assertThat(caught(campaign)).isEmpty();
	}

	@Test
	void timedSessionIsToldOfThemAsOfAnyOther() {
		HypeTime brief = Fixtures.brief();
		Campaign campaign = live(new HypeTime(brief.preset(), 3, 2, 2, 2, false, 4, brief.unverified(), brief.masks()));
		RaterSession entered = this.fixtures.enter(campaign);
		JsonNode plan = this.mapper.valueToTree(this.plans.of(entered.getToken()));
		List<Trial> trials = this.trials.of(entered.getId());

		assertThat(plan.get("trials")).hasSize(2 + 12 + 7 + 4).allSatisfy((entry) -> {
			Trial trial = trials.get(entry.get("number").asInt() - 1);
			Phase told = (trial.phase() == Phase.CATCH) ? Phase.MAIN : trial.phase();
			assertThat(entry.get("phase").asString()).isEqualTo(told.text());
		});

		TimedRater rater = TimedRater.entering(this.context, campaign);
		RaterSession finished = rater.finish((exposure) -> true);

		assertThat(finished.getStatus()).isEqualTo(SessionStatus.FINISHED);
		List<TimedTrial> counted = new ArrayList<>();
		this.records.forEachTimedTrial(campaign.getId(), counted::add);
		assertThat(counted).hasSize(12);
		List<Map<String, Object>> caught = caught(campaign);
		assertThat(caught).hasSize(7);
		assertThat(caught).filteredOn((row) -> !"repeat".equals(row.get("catch")))
			.extracting((row) -> row.get("requested_ms"))
			.containsOnly(1000.0);
	}

	private List<Map<String, Object>> caught(Campaign campaign) {
		return this.jdbc.sql("select * from caught_trial where campaign_id = ? order by session, block, trial")
			.param(campaign.getId())
			.query()
			.listOfRows();
	}

	private Outcome judge(RaterSession session, Trial trial, boolean rightly) {
		return this.judging.judge(session.getToken(), Fixtures.submission(trial, !rightly));
	}

	private Campaign live(Protocol protocol) {
		return CaughtCampaigns.live(this.context, protocol, "a");
	}

}
