package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingRule;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.veridical.session.TimedPage.assertProblem;
import static io.veridical.session.TimedPage.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that lies gains nothing: its trial is refused, or bad and repeated with another
 * image at the same exposure, and what it did is in the data.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SettableClock.Configuration.class)
class LyingPageTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SessionRecords records;

	private Campaign campaign;

	private TimedPage page;

	@BeforeEach
	void practise() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		this.campaign = fixtures.live(Fixtures.brief(), "a");
		this.page = TimedPage.ready(this.mvc, this.context, fixtures.enter(this.campaign));
		this.page.judge(2, true);
	}

	@Test
	void claimOfAnotherExposureIsAContradiction() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("requestedMs", 1000.0), "contradiction");
	}

	@Test
	void moreFramesThanAskedForAreAContradiction() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("frames", 60)
			.put("maskPresented", 1000 + 60 * 16.67)
			.put("clearedAt", 2200.0), "contradiction");
	}

	// 42 ms is a frame at 24 Hz, but the look at the device found 16.67 ms
	@Test
	void anotherDisplayThanTheOneLookedAtIsFound() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("refreshMs", 41.67)
			.put("frames", 12)
			.put("maskPresented", 1500.0)
			.put("clearedAt", 1700.0), "refresh-changed");
	}

	@Test
	void longerLookIsFound() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("maskPresented", 2000.0).put("clearedAt", 2200.0),
				"wrong-length");
	}

	@Test
	void hiddenTabIsFound() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("visibility", "hidden"), "hidden");
	}

	@Test
	void silenceProvesNothing() throws Exception {
		assertGainsNothing(ObjectNode::removeAll, "hidden", "unfocused", "contradiction", "no-presentation",
				"masks-cut");
	}

	@Test
	void numbersThatCannotBeAreBadEvidence() throws Exception {
		assertGainsNothing((evidence) -> evidence.put("frames", -3)
			.put("refreshMs", 0.0)
			.put("maskPresented", 1e308)
			.put("stimulusPresented", -1e308)
			.put("requestedMs", "five hundred"), "contradiction", "no-presentation", "masks-cut");
	}

	@Test
	void answerFasterThanTheTrialCanBeIsFoundByTheServersClock() throws Exception {
		ObjectNode judgement = this.page.judgement(true);
		// two digits of 500 ms and an answer after 900 ms cannot pass in 1.8 s
		this.page.pass(1800);

		JsonNode reply = json(this.page.send(judgement.toString()));

		assertThat(reply.get("verdict").stringValue()).isEqualTo("bad");
		assertThat(reply.get("exposure").get("requestedMs").doubleValue()).isEqualTo(500);
		Timing stored = trials().get(0).timing();
		assertThat(stored.reasons()).containsExactly("faster-than-possible");
		// 1800 - (1500 + 900)
		assertThat(stored.unaccountedMillis()).isEqualTo(-600);
	}

	// the page may learn the exposure while the first digit stands, no later
	@Test
	void countdownThatRanWhileTheReplyWasOnItsWayIsNoLie() throws Exception {
		ObjectNode judgement = this.page.judgement(true);
		this.page.pass(1900);

		assertThat(json(this.page.send(judgement.toString())).get("verdict").stringValue()).isEqualTo("verified");
		assertThat(trials().get(0).timing().unaccountedMillis()).isEqualTo(-500);
	}

	@Test
	void oldAnswerReplayedMovesNothing() throws Exception {
		String first = this.page.judgement(true).toString();
		this.page.passTrial();
		JsonNode reply = json(this.page.send(first));
		this.page.reload();
		this.page.judge(2, false);
		JsonNode now = this.page.standing();

		for (int again = 0; again < 3; again++) {
			this.page.passTrial();
			JsonNode repeated = json(this.page.send(first));
			for (String field : List.of("trial", "number", "feedback", "verdict")) {
				assertThat(repeated.get(field)).as(field).isEqualTo(reply.get(field));
			}
			for (String field : List.of("next", "coming", "exposure", "progress")) {
				assertThat(repeated.get(field)).as(field).isEqualTo(now.get(field));
			}
		}
		assertThat(trials()).hasSize(3);
	}

	@Test
	void secondAnswerIsRefusedWhateverItsEvidence() throws Exception {
		ObjectNode first = this.page.judgement(true);
		String other = this.page.judgement(false).toString();
		this.page.passTrial();
		json(this.page.send(first.toString()));

		this.page.passTrial();
		assertProblem(this.page.send(other), 409, "judgement-differs");
		// the same answer with better evidence is the first one again
		((ObjectNode) first.get("evidence")).put("requestedMs", 9);
		json(this.page.send(first.toString()));

		assertThat(trials()).hasSize(1).extracting((trial) -> trial.timing().verdict()).containsOnly(Verdict.VERIFIED);
		assertThat(this.page.plan().get("exposure").get("requestedMs").doubleValue()).isEqualTo(490);
	}

	@Test
	void answersAheadAreRefused() throws Exception {
		this.page.passTrial();
		for (int number : new int[] { 4, 6, 7, 14, 15, 18 }) {
			assertProblem(this.page.send(this.page.judgement(this.page.trial(number), true, 500).toString()), 409,
					"trial-not-open");
		}
		assertThat(trials()).isEmpty();
		assertThat(this.page.plan().get("next").intValue()).isEqualTo(3);
	}

	@Test
	void manyAnswersAtOnceAreOne() throws Exception {
		String right = this.page.judgement(true).toString();
		String wrong = this.page.judgement(false).toString();
		String next = this.page.judgement(this.page.trial(4), true, 490).toString();
		this.page.passTrial();
		ExecutorService threads = Executors.newFixedThreadPool(6);
		try {
			List<Callable<MvcTestResult>> tasks = new ArrayList<>();
			List.of(right, wrong, next, right, wrong, next).forEach((body) -> tasks.add(() -> this.page.send(body)));
			threads.invokeAll(tasks);
		}
		finally {
			threads.shutdownNow();
		}

		// the next one, if it came second, was faster than possible
		assertThat(trials()).filteredOn((trial) -> trial.timing().verdict() != Verdict.BAD).hasSize(1);
		assertThat(this.page.plan().get("exposure").get("requestedMs").doubleValue()).isIn(490.0, 530.0);
	}

	@Test
	void liesOnlyEndTheSession() throws Exception {
		List<Integer> shown = new ArrayList<>();
		while (this.page.next() != 0) {
			shown.add(this.page.next());
			assertThat(this.page.exposure()).isEqualTo(500);
			this.page.claim((evidence) -> evidence.put("requestedMs", 50.0));
		}

		assertThat(shown).containsExactly(3, 4, 5, 6, 15);
		assertThat(this.page.standing().get("ended").stringValue()).isEqualTo("unusable");
		assertThat(this.records.finishedCounts(this.campaign.getId())).isEmpty();
		assertThat(trials()).hasSize(5).allMatch((trial) -> trial.sessionStatus() == SessionStatus.UNUSABLE);
	}

	@Test
	void evidenceThatCannotBeStoredIsRefusedAndNothingMoves() throws Exception {
		ObjectNode judgement = this.page.judgement(true);
		String infinite = judgement.toString().replace("\"focus\":true", "\"focus\":1e999");
		this.page.passTrial();

		assertProblem(this.page.send(infinite), 422, "unusable-judgement");
		assertThat(trials()).isEmpty();
	}

	@Test
	void verdictsAreAFunctionOfWhatIsStored() throws Exception {
		this.page.judge(3, true);
		this.page.claim((evidence) -> evidence.put("visibility", "hidden"));
		this.page.claim((evidence) -> evidence.put("elementTiming", "none"));
		this.page.judge(3, false);

		TimingRule rule = new TimingRule(HypeTime.MASKS_PER_TRIAL, HypeTime.MASK_MILLIS);
		List<JudgementRow> rows = new ArrayList<>();
		this.records.forEachJudgement(this.campaign.getId(), rows::add);
		assertThat(rows).hasSize(8).allSatisfy((row) -> {
			Timing timing = Objects.requireNonNull(row.timing());
			BrowserReport said = new BrowserReport(JsonMapper.shared().readTree(row.evidence()));
			assertThat(rule.judge(said.timing(), Exposure.ofMillis(timing.requestedMillis()), TestEvidence.FRAME)
				.verdict()).isEqualTo(timing.verdict());
		});
		assertThat(trials()).extracting((trial) -> trial.timing().verdict())
			.containsOnlyOnce(Verdict.BAD, Verdict.UNVERIFIED);
	}

	private void assertGainsNothing(Consumer<ObjectNode> lie, String... reasons) throws Exception {
		JsonNode reply = this.page.claim(lie);

		assertThat(reply.get("verdict").stringValue()).isEqualTo("bad");
		assertThat(reply.get("exposure").get("requestedMs").doubleValue()).as("a right answer would shorten it")
			.isEqualTo(500);
		assertThat(reply.get("progress").toString())
			.isEqualTo("{\"block\":1,\"blocks\":3,\"inBlock\":0,\"ofBlock\":4,\"repeats\":1}");
		assertThat(trials()).hasSize(1)
			.allSatisfy((trial) -> assertThat(trial.timing().reasons()).containsExactlyInAnyOrder(reasons));
		this.page.judge(3, true);
		assertThat(this.page.next()).as("another image in its place").isEqualTo(15);
	}

	private List<TimedTrial> trials() {
		List<TimedTrial> trials = new ArrayList<>();
		this.records.forEachTimedTrial(this.campaign.getId(), trials::add);
		return trials;
	}

}
