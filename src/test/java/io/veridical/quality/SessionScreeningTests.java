package io.veridical.quality;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.rater.RaterMark;
import io.veridical.screening.Finding;
import io.veridical.screening.ObservedSession;
import io.veridical.screening.ObservedTrial;
import io.veridical.screening.Rule;
import io.veridical.screening.Rule.Side;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;
import io.veridical.session.Fixtures;
import io.veridical.session.RaterSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
@AutoConfigureMockMvc
class SessionScreeningTests {

	private static final RuleSet RULES = new RuleSet("custom",
			List.of(new Rule(Signal.FAKE_SHARE, Side.ABOVE, .7, 8, "all-fake"),
					new Rule(Signal.LONGEST_RUN, Side.ABOVE, 7, 8, "long-run"),
					new Rule(Signal.GOLD_ACCURACY, Side.BELOW, .8, 1, "missed-gold")));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Verdicts verdicts;

	@Autowired
	private Overriding overriding;

	@Autowired
	private ExclusionCounting counting;

	@Autowired
	private SessionSignals signals;

	@Autowired
	private ObservedSessions sessions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.liveUnder(RULES, Fixtures.small(), "a", "b");
	}

	@Test
	void sessionIsHeldAgainstTheRulesWhenItFinishes() {
		RaterSession kept = this.fixtures.finish(this.campaign, 1, 1);
		RaterSession excluded = this.fixtures.finish(this.campaign, 4, 0);

		assertThat(excluded(kept)).isFalse();
		assertThat(excluded(excluded)).isTrue();
		// all four reals called fake: 8 of 8 answers, one run
		assertThat(this.verdicts.of(excluded.getId()).orElseThrow().findings())
			.extracting((finding) -> finding.rule().name(), Finding::observed, Finding::broken)
			.containsExactly(tuple("all-fake", 1.0, true), tuple("long-run", 8.0, true),
					tuple("missed-gold", null, false));
		assertThat(this.verdicts.of(kept.getId()).orElseThrow().broken()).isEmpty();
		assertThat(this.fixtures.enter(this.campaign).getConditionId()).as("a new rater takes the place")
			.isEqualTo(excluded.getConditionId());
	}

	@Test
	void raterIsNotTold() {
		RaterSession kept = this.fixtures.finish(this.campaign, 0, 0);
		RaterSession excluded = this.fixtures.finish(this.campaign, 4, 0);

		assertThat(this.mvc.get().uri("/s/{token}/debrief", excluded.getToken())).hasStatusOk()
			.bodyText()
			.contains(excluded.getCompletionCode())
			.doesNotContainIgnoringCase("exclu");
		assertThat(this.mvc.get().uri("/s/{token}/debrief", kept.getToken())).bodyText()
			.contains(kept.getCompletionCode());
	}

	@Test
	void campaignWithoutRulesKeepsEverybody() {
		Campaign without = this.fixtures.live(Fixtures.small(), "a");
		RaterSession session = this.fixtures.finish(without, 4, 0);

		assertThat(excluded(session)).isFalse();
		assertThat(this.verdicts.of(session.getId())).isEmpty();
		assertThat(this.signals.distributions(without.getId())).containsEntry(Signal.FAKE_SHARE, List.of(1.0));
	}

	@Test
	void overrideTurnsASessionRoundAndStays() {
		RaterSession session = this.fixtures.finish(this.campaign, 4, 0);

		this.overriding.override(session.getId(), false, " The images were misleading. ", "ada");
		assertThat(excluded(session)).isFalse();
		this.overriding.override(session.getId(), true, "They were not, says Grace.", "grace");

		assertThat(excluded(session)).isTrue();
		assertThat(this.verdicts.overrides(session.getId()))
			.extracting(SessionOverride::number, SessionOverride::excluded, SessionOverride::reason,
					SessionOverride::by)
			.containsExactly(tuple(1, false, "The images were misleading.", "ada"),
					tuple(2, true, "They were not, says Grace.", "grace"));
		for (String change : List.of("update session_override set reason = 'x' where session_id = ?",
				"delete from session_override where session_id = ?",
				"update session_verdict set excluded = false where session_id = ?",
				"delete from session_verdict where session_id = ?")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql(change).param(session.getId()).update())
				.withStackTraceContaining("verdict_is_insert_only");
		}
	}

	@Test
	void overrideNeedsAReasonAndAFinishedSessionThatItChanges() {
		RaterSession session = this.fixtures.finish(this.campaign, 0, 0);
		RaterSession active = this.fixtures.enter(this.campaign);

		assertRefused(session.getId(), true, "  ", "has 0 characters");
		assertRefused(session.getId(), true, "\u00a0\u200b", "a letter or digit");
		assertRefused(session.getId(), true, "no\0thing", "not U+0000");
		assertRefused(session.getId(), true, "x".repeat(2001), "has 2001 characters");
		assertRefused(session.getId(), false, "It is fine.", "counts already");
		assertRefused(active.getId(), true, "It is not fine.", "Only a finished session");
		assertThat(this.verdicts.overrides(session.getId())).isEmpty();
	}

	@Test
	void exclusionsAreCountedByRule() {
		this.fixtures.finish(this.campaign, 0, 0);
		this.fixtures.finish(this.campaign, 4, 0);
		RaterSession forgiven = this.fixtures.finish(this.campaign, 2, 0);
		this.overriding.override(forgiven.getId(), false, "Six of eight is a taste.", "ada");

		ExclusionCounts counts = this.counting.of(this.campaigns.findById(this.campaign.getId()).orElseThrow());

		assertThat(counts)
			.extracting(ExclusionCounts::finished, ExclusionCounts::excluded, ExclusionCounts::kept,
					ExclusionCounts::added)
			.containsExactly(3, 1, 1, 0);
		// 6 of 8 is 75 %, above 70 %; its runs are shorter than 8
		assertThat(counts.rules())
			.extracting((by) -> by.rule().name(), ExclusionCounts.ByRule::computed, ExclusionCounts.ByRule::broken,
					ExclusionCounts.ByRule::alone)
			.containsExactly(tuple("all-fake", 3, 2, 1), tuple("long-run", 3, 1, 0), tuple("missed-gold", 0, 0, 0));
	}

	@Test
	void withdrawalLeavesNoVerdict() {
		RaterSession session = this.fixtures.finish(this.campaign, 4, 0);
		this.overriding.override(session.getId(), false, "A mistake.", "ada");

		assertThat(this.mvc.post().uri("/s/{token}/withdrawal", session.getToken())).hasStatus3xxRedirection();

		assertThat(this.verdicts.of(session.getId())).isEmpty();
		assertThat(this.verdicts.overrides(session.getId())).isEmpty();
		assertThat(this.signals.distributions(this.campaign.getId())).isEmpty();
	}

	@Test
	void sessionIsObservedInTheOrderServed() {
		String id = Fixtures.name("id");
		RaterSession first = this.fixtures.finish(this.fixtures.enter(this.campaign, RaterMark.prolific(id)), 2, 0);
		RaterSession again = this.fixtures.finish(this.fixtures.enter(this.campaign, RaterMark.link(id)), 0, 0);

		ObservedSession observed = this.sessions.of(this.campaign, first.getId());

		assertThat(observed.trials()).hasSize(8)
			.extracting(ObservedTrial::number)
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
		assertThat(observed.trials()).filteredOn((trial) -> !trial.correct())
			.hasSize(2)
			.allMatch((trial) -> !trial.fake());
		assertThat(observed.trials()).extracting(ObservedTrial::rtMillis).containsOnly(512.5);
		assertThat(observed.sharedWith()).as("the first is without blame").isZero();
		assertThat(this.sessions.of(this.campaign, again.getId()).sharedWith()).isEqualTo(1);
	}

	@Test
	void anIdInOtherLettersIsTheSamePerson() {
		String id = Fixtures.name("Id");
		this.fixtures.finish(this.fixtures.enter(this.campaign, RaterMark.prolific(id)), 0, 0);
		RaterSession again = this.fixtures
			.finish(this.fixtures.enter(this.campaign, RaterMark.prolific(id.toLowerCase(Locale.ROOT))), 0, 0);

		assertThat(this.sessions.of(this.campaign, again.getId()).sharedWith()).isEqualTo(1);
	}

	@Test
	void claimedTimesAreHeldAgainstTheServersClock() {
		RaterSession session = this.fixtures.finish(this.campaign, 0, 0);
		this.jdbc.sql("""
				update rater_session s set started_at = (
				  select max(j.judged_at) from judgement j join trial t on t.id = j.trial_id where t.session_id = s.id)
				  - interval '2 seconds'
				where s.id = :id
				""").param("id", session.getId()).update();

		ObservedSession observed = this.sessions.of(this.campaign, session.getId());

		assertThat(observed.elapsedMillis()).isEqualTo(2000);
		// eight answers of 512.5 ms
		assertThat(Signal.CLAIMED_TIME.of(observed)).isEqualTo(2.05);
	}

	@Test
	void ruleThatNeedsMoreTrialsCouldNotTell() {
		Rule hasty = new Rule(Signal.FAKE_SHARE, Side.ABOVE, .7, 9, "nine-needed");
		Campaign strict = this.fixtures.liveUnder(new RuleSet("custom", List.of(hasty)), Fixtures.small(), "a");
		RaterSession session = this.fixtures.finish(strict, 4, 0);

		// eight trials, all called fake
		assertThat(this.verdicts.of(session.getId()).orElseThrow().findings())
			.containsExactly(new Finding(hasty, 1.0, 8, false));
		assertThat(this.counting.of(strict).rules()).extracting(ExclusionCounts.ByRule::computed).containsExactly(0);
	}

	@Test
	void rulesCannotChangeAfterLaunch() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update campaign set rules = null where id = ?")
				.param(this.campaign.getId())
				.update())
			.withStackTraceContaining("its rules are fixed from launch on");
		assertThat(this.campaigns.findById(this.campaign.getId()).orElseThrow().getRules()).isEqualTo(RULES);
	}

	private void assertRefused(UUID session, boolean excluded, String reason, String message) {
		assertThatExceptionOfType(OverrideRefused.class)
			.isThrownBy(() -> this.overriding.override(session, excluded, reason, "ada"))
			.withMessageContaining(message);
	}

	private boolean excluded(RaterSession session) {
		return this.jdbc.sql("select excluded from rater_session where id = ?")
			.param(session.getId())
			.query(Boolean.class)
			.single();
	}

}
