package io.veridical.session;

import java.util.ArrayList;
import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.pool.Truth;
import io.veridical.session.course.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class SessionRecordsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SessionRecords records;

	@Autowired
	private Exclusions exclusions;

	@Autowired
	private Judging judging;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private Trials trials;

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a", "b");
	}

	@Test
	void finishedRatersAreCountedInTheOrderTheyCame() {
		RaterSession first = this.fixtures.finish(this.campaign, 1, 3);
		RaterSession second = this.fixtures.finish(this.campaign, 0, 4);
		this.withdrawal.withdraw(this.fixtures.finish(this.campaign, 2, 2).getToken());
		judgeFirst(this.fixtures.enter(this.campaign), 5);

		assertThat(this.records.finishedCounts(this.campaign.getId())).containsExactly(
				new RaterCounts(first.getConditionId(), first.getRaterId(), 4, 1, 4, 3),
				new RaterCounts(second.getConditionId(), second.getRaterId(), 4, 0, 4, 4));
	}

	@Test
	void excludedSessionCountsNoMore() {
		RaterSession session = this.fixtures.finish(this.campaign, 1, 2);

		this.exclusions.mark(session.getId(), true);

		assertThat(this.records.finishedCounts(this.campaign.getId())).isEmpty();
		assertThat(this.records.progress(this.campaign.getId()))
			.contains(new ConditionProgress(session.getConditionId(), 0, 1, 0, 0, 0, 8, 1));
		assertThat(this.exclusions.lock(session.getId())).get().extracting(Exclusions.State::excluded).isEqualTo(true);
	}

	@Test
	void progressCoversEveryConditionAndLeavesOutPractice() {
		RaterSession finished = this.fixtures.finish(this.campaign, 0, 0);
		RaterSession active = this.fixtures.enter(this.campaign);
		judgeFirst(active, 5);

		ConditionProgress one = new ConditionProgress(finished.getConditionId(), 0, 1, 0, 0, 0, 8, 0);
		ConditionProgress other = new ConditionProgress(active.getConditionId(), 1, 0, 0, 0, 0, 3, 0);
		assertThat(this.records.progress(this.campaign.getId())).containsExactlyInAnyOrder(one, other)
			.extracting(ConditionProgress::conditionId)
			.containsExactlyElementsOf(
					this.campaign.getConditions().stream().map((condition) -> condition.getId()).toList());

		this.withdrawal.withdraw(active.getToken());
		assertThat(this.records.progress(this.campaign.getId())).containsExactlyInAnyOrder(one,
				new ConditionProgress(active.getConditionId(), 0, 0, 1, 0, 0, 0, 0));
	}

	@Test
	void judgementsAreHandedOverTrialByTrial() {
		RaterSession first = this.fixtures.finish(this.campaign, 2, 0);
		RaterSession second = this.fixtures.enter(this.campaign);
		judgeFirst(second, 4);
		this.withdrawal.withdraw(this.fixtures.finish(this.campaign, 0, 0).getToken());

		List<JudgementRow> rows = new ArrayList<>();
		this.records.forEachJudgement(this.campaign.getId(), rows::add);

		assertThat(rows).extracting(JudgementRow::trial).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 1, 2);
		List<JudgementRow> ofFirst = rows.subList(0, 8);
		List<Trial> shown = this.trials.of(first.getId()).subList(2, 10);
		assertThat(ofFirst).extracting(JudgementRow::sessionId).containsOnly(first.getId());
		assertThat(ofFirst).extracting(JudgementRow::imageId)
			.containsExactlyElementsOf(shown.stream().map(Trial::imageId).toList());
		assertThat(ofFirst).extracting(JudgementRow::truth)
			.containsExactlyElementsOf(shown.stream().map(Trial::truth).toList());
		assertThat(ofFirst).filteredOn((row) -> !row.correct())
			.hasSize(2)
			.extracting(JudgementRow::truth)
			.containsOnly(Truth.REAL);
		assertThat(rows.get(0).rtMillis()).isEqualTo(512.5);
		assertThat(rows.get(0).evidence()).contains("key");
		assertThat(rows.get(0).imagePixels()).hasSize(64);
		assertThat(rows.get(0).model()).isIn("a", "b");
		assertThat(rows.subList(8, 10)).extracting(JudgementRow::sessionId).containsOnly(second.getId());
	}

	private void judgeFirst(RaterSession session, int count) {
		this.trials.of(session.getId())
			.subList(0, count)
			.forEach((trial) -> this.judging.judge(session.getToken(), Fixtures.submission(trial, false)));
	}

}
