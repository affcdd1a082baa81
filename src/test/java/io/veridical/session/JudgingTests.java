package io.veridical.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.pool.Truth;
import io.veridical.rater.Consents;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class JudgingTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Judging judging;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private RaterSessions sessions;

	@Autowired
	private Trials trials;

	@Autowired
	private Judgements judgements;

	@Autowired
	private Consents consents;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	private Fixtures fixtures;

	private Campaign campaign;

	private RaterSession session;

	private List<Trial> plan;

	@BeforeEach
	void enter() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a");
		this.session = this.fixtures.enter(this.campaign);
		this.plan = this.trials.of(this.session.getId());
	}

	@Test
	void raterIsToldInPracticeAndNotAfterIt() {
		assertThat(judge(1, true))
			.isEqualTo(new Outcome(trial(1).id(), 1, 2, false, new Outcome.Feedback(trial(1).truth(), false), null));
		judge(2, false);
		assertThat(judge(3, false)).isEqualTo(new Outcome(trial(3).id(), 3, 4, false, null, null));
	}

	@Test
	void raterIsToldThroughoutIfTheProtocolSaysSo() {
		RaterSession told = this.fixtures.enter(this.fixtures.live(new HypeInfinity("custom", 4, 4, 0, true), "a"));
		Trial first = this.trials.of(told.getId()).get(0);

		Outcome outcome = this.judging.judge(told.getToken(), Fixtures.submission(first, false));

		assertThat(first.phase()).isEqualTo(Phase.MAIN);
		assertThat(outcome.feedback()).isEqualTo(new Outcome.Feedback(first.truth(), true));
	}

	@Test
	void lastTrialFinishesTheSession() {
		this.plan.subList(0, 9).forEach((trial) -> judge(trial.number(), false));
		assertThat(current().getStatus()).isEqualTo(SessionStatus.ACTIVE);
		assertThat(this.events.stream(SessionFinished.class)).isEmpty();

		Outcome last = judge(10, false);

		assertThat(last.finished()).isTrue();
		assertThat(last.next()).isEqualTo(11);
		assertThat(current().getStatus()).isEqualTo(SessionStatus.FINISHED);
		assertThat(current().getFinishedAt()).isNotNull();
		assertThat(judge(10, false)).as("a repeat after the end").isEqualTo(last);
		assertThat(this.events.stream(SessionFinished.class))
			.containsExactly(new SessionFinished(this.session.getId(), this.campaign.getId()));
	}

	@Test
	void repeatGetsTheSameOutcomeAndIsStoredOnce() {
		Outcome first = judge(1, false);
		judge(2, false);

		assertThat(judge(1, false)).isEqualTo(first);
		assertThat(this.judgements.count(this.session.getId())).isEqualTo(2);
	}

	@Test
	void firstAnswerStands() {
		judge(1, false);

		assertThatExceptionOfType(JudgementDiffers.class).isThrownBy(() -> judge(1, true))
			.satisfies((refused) -> assertThat(refused.getBody().getProperties())
				.containsEntry("stands", trial(1).truth().text())
				.containsEntry("next", 2));
		assertThat(this.judgements.answer(trial(1).id())).contains(trial(1).truth());
	}

	@Test
	void trialsAreJudgedInOrder() {
		assertThatExceptionOfType(TrialNotOpen.class).isThrownBy(() -> judge(2, false))
			.satisfies((refused) -> assertThat(refused.getBody().getProperties()).containsEntry("next", 1));
		assertThat(this.judgements.count(this.session.getId())).isZero();
	}

	@Test
	void trialOfAnotherSessionIsRefused() {
		Trial foreign = this.trials.of(this.fixtures.enter(this.campaign).getId()).get(0);

		assertThatExceptionOfType(TrialOfAnotherSession.class)
			.isThrownBy(() -> this.judging.judge(this.session.getToken(), Fixtures.submission(foreign, false)));
		assertThat(this.judgements.answer(foreign.id())).isEmpty();
	}

	@Test
	void sameJudgementManyTimesAtOnceIsStoredOnce() throws Exception {
		List<Object> outcomes = atOnce(
				Stream.<Callable<Object>>generate(() -> () -> judge(1, false)).limit(8).toList());

		assertThat(outcomes).hasSize(8).containsOnly(judge(1, false));
		assertThat(this.judgements.count(this.session.getId())).isEqualTo(1);
	}

	@Test
	void ofTwoAnswersAtOnceOneStands() throws Exception {
		List<Object> outcomes = atOnce(List.of(() -> judge(1, false), () -> judge(1, true)));

		assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.class)
			.hasAtLeastOneElementOfType(JudgementDiffers.class);
		assertThat(this.judgements.count(this.session.getId())).isEqualTo(1);
		boolean firstStands = outcomes.get(0) instanceof Outcome;
		assertThat(this.judgements.answer(trial(1).id()))
			.contains(Fixtures.submission(trial(1), !firstStands).answer());
	}

	@Test
	void whoIsUnderWayMayFinishAfterTheClose() {
		this.design.close(this.campaign.getId());

		assertThat(this.fixtures.finish(this.session, 1, 2).getStatus()).isEqualTo(SessionStatus.FINISHED);
	}

	@Test
	void withdrawalLeavesNothingJudged() {
		judge(1, false);
		judge(2, false);

		this.withdrawal.withdraw(this.session.getToken());

		assertThat(current().getStatus()).isEqualTo(SessionStatus.WITHDRAWN);
		assertThat(this.judgements.count(this.session.getId())).isZero();
		assertThat(this.consents.find(this.session.getRaterId(), this.campaign.getId()).orElseThrow().withdrawnAt())
			.isNotNull();
		assertThatExceptionOfType(SessionWithdrawn.class).isThrownBy(() -> judge(3, false));
		assertThatExceptionOfType(SessionWithdrawn.class).isThrownBy(() -> judge(1, false));
	}

	@Test
	void withdrawalIsPossibleAfterTheEndAndTwice() {
		this.fixtures.finish(this.session, 0, 0);

		this.withdrawal.withdraw(this.session.getToken());
		RaterSession withdrawn = current();
		this.withdrawal.withdraw(this.session.getToken());

		assertThat(withdrawn.getFinishedAt()).isNull();
		assertThat(current().getWithdrawnAt()).isEqualTo(withdrawn.getWithdrawnAt());
		assertThat(this.judgements.count(this.session.getId())).isZero();
	}

	@Test
	void databaseRefusesToChangeOrDeleteAJudgement() {
		judge(1, false);

		assertRefused("update judgement set answer = 'REAL' where trial_id = :id");
		assertRefused("update judgement set rt_millis = 1 where trial_id = :id");
		assertRefused("delete from judgement where trial_id = :id");
		assertRefused("delete from trial where id = :id");
		assertThat(this.judgements.count(this.session.getId())).isEqualTo(1);
	}

	@Test
	void databaseRefusesAJudgementUnderAnotherSession() {
		RaterSession other = this.fixtures.enter(this.campaign);

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.judgements.add(other.getId(),
					new Judgement(trial(1).id(), Truth.REAL, 1, "{}", Instant.EPOCH, null)))
			.withStackTraceContaining("judgement_is_of_a_trial_of_its_session");
	}

	private void assertRefused(String sql) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(sql).param("id", trial(1).id()).update())
			.withStackTraceContaining("judgements are only inserted");
	}

	private Trial trial(int number) {
		return this.plan.get(number - 1);
	}

	private Outcome judge(int number, boolean mistaken) {
		return this.judging.judge(this.session.getToken(), Fixtures.submission(trial(number), mistaken));
	}

	private RaterSession current() {
		return this.sessions.findByToken(this.session.getToken()).orElseThrow();
	}

	/** What each task returned or threw, in their order. */
	private static List<Object> atOnce(List<Callable<Object>> tasks) throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
		try {
			List<Object> results = new ArrayList<>();
			for (Future<Object> result : threads.invokeAll(tasks)) {
				try {
					results.add(result.get());
				}
				catch (ExecutionException ex) {
					results.add(ex.getCause());
				}
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
