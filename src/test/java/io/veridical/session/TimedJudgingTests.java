package io.veridical.session;

import java.util.ArrayList;
import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class TimedJudgingTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private SessionRecords records;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private Preflights preflights;

	@Autowired
	private ApplicationEvents events;

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.brief(), "a");
	}

	@Test
	void everyJudgementIsStoredWithWhatTheServerAskedForAndFound() {
		TimedRater rater = TimedRater.entering(this.context, this.campaign).judge(true).judge(true);
		rater.judge(true).judge(false).spoil();
		RaterSession finished = rater.finish((exposure) -> true);

		assertThat(finished.getStatus()).isEqualTo(SessionStatus.FINISHED);
		assertThat(this.events.stream(SessionFinished.class))
			.containsExactly(new SessionFinished(finished.getId(), this.campaign.getId()));
		List<TimedTrial> trials = trials();
		assertThat(trials).hasSize(13)
			.extracting((trial) -> trial.timing().block())
			.containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
		assertThat(trials).extracting((trial) -> trial.timing().requestedMillis())
			.startsWith(500.0, 490.0, 520.0, 520.0, 510.0, 500.0)
			.isEqualTo(rater.asked().subList(2, 15));
		assertThat(trials.get(2).timing().verdict()).isEqualTo(Verdict.BAD);
		assertThat(trials.get(2).timing().reasons()).containsExactly("hidden");
		assertThat(trials.get(4).timing().repeat()).isTrue();
		assertThat(trials.get(4).timing().place()).isEqualTo(5);
		Timing first = trials.get(0).timing();
		assertThat(first.verdict()).isEqualTo(Verdict.VERIFIED);
		assertThat(first.reasons()).isEmpty();
		// 500 ms are 30 frames of 16.67 ms
		assertThat(first.frames()).isEqualTo(30);
		assertThat(first.frameMillis()).isEqualTo(16.67);
		assertThat(first.achievedMillis()).isCloseTo(500.1, within(0.02));
		// what TimedRater spends on the network
		assertThat(first.unaccountedMillis()).isCloseTo(40, within(1.1));
	}

	@Test
	void badTrialsAndPracticeAreNotCounted() {
		TimedRater rater = TimedRater.entering(this.context, this.campaign).judge(false).judge(false);
		rater.spoil().judge(false);
		rater.finish((exposure) -> true);

		RaterCounts counts = this.records.finishedCounts(this.campaign.getId()).get(0);
		assertThat(counts.realsShown() + counts.fakesShown()).isEqualTo(12);
		assertThat(counts.realsWrong() + counts.fakesWrong()).isEqualTo(1);
		assertThat(this.records.progress(this.campaign.getId()).get(0).judgements()).isEqualTo(12);
		List<SessionRow> sessions = new ArrayList<>();
		this.records.forEachSession(this.campaign.getId(), sessions::add);
		assertThat(sessions.get(0)).extracting(SessionRow::judgements, SessionRow::verified, SessionRow::bad)
			.containsExactly(13, 12, 1);
		assertThat(sessions.get(0).device()).isNotNull();
		assertThat(sessions.get(0).looks()).isEqualTo(1);
	}

	@Test
	void withdrawalLeavesNeitherJudgementsNorLooksAtTheDevice() {
		TimedRater rater = TimedRater.entering(this.context, this.campaign).judge(true).judge(true).spoil();

		this.withdrawal.withdraw(rater.session().getToken());

		assertThat(trials()).isEmpty();
		assertThat(this.preflights.count(rater.session().getId())).isZero();
	}

	private List<TimedTrial> trials() {
		List<TimedTrial> trials = new ArrayList<>();
		this.records.forEachTimedTrial(this.campaign.getId(), trials::add);
		return trials;
	}

}
