package io.veridical.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.rater.Consent;
import io.veridical.rater.Consents;
import io.veridical.rater.RaterEntry;
import io.veridical.rater.RaterMark;
import io.veridical.session.course.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class TakingPartTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TakingPart takingPart;

	@Autowired
	private Judging judging;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private RaterEntry raters;

	@Autowired
	private Consents consents;

	@Autowired
	private Exclusions exclusions;

	@Autowired
	private Trials trials;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void ratersAreDealtEvenlyOverConditions() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b", "c");

		List<RaterSession> sessions = IntStream.range(0, 9).mapToObj((i) -> this.fixtures.enter(campaign)).toList();

		assertThat(perCondition(sessions)).containsOnly(3L).hasSize(3);
	}

	@Test
	void ratersWhoComeAtOnceAreDealtEvenlyToo() throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b", "c");

		List<RaterSession> sessions = atOnce(12, () -> this.fixtures.enter(campaign));

		assertThat(perCondition(sessions)).containsOnly(4L).hasSize(3);
		assertThat(sessions).extracting(RaterSession::getSeed).doesNotHaveDuplicates();
		assertThat(sessions).extracting(RaterSession::getToken).doesNotHaveDuplicates();
	}

	@Test
	void oneRaterWhoComesOftenAtOnceTakesPartOnce() throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b");
		RaterMark mark = RaterMark.prolific(Fixtures.name("pid"));

		List<RaterSession> sessions = atOnce(8, () -> this.fixtures.enter(campaign, mark));

		assertThat(sessions).extracting(RaterSession::getId).containsOnly(sessions.get(0).getId());
		assertThat(this.trials.of(sessions.get(0).getId())).hasSize(10);
	}

	@Test
	void abandonedAndWithdrawnSessionsLeaveTheirPlaceToOthers() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b");
		RaterSession finished = this.fixtures.finish(campaign, 0, 0);
		RaterSession abandoned = this.fixtures.enter(campaign);
		assertThat(abandoned.getConditionId()).isNotEqualTo(finished.getConditionId());
		makeOlder(finished);
		makeOlder(abandoned);

		RaterSession withdrawn = this.fixtures.enter(campaign);
		assertThat(withdrawn.getConditionId()).isEqualTo(abandoned.getConditionId());
		this.withdrawal.withdraw(withdrawn.getToken());

		assertThat(this.fixtures.enter(campaign).getConditionId()).isEqualTo(abandoned.getConditionId());
	}

	@Test
	void newRaterTakesThePlaceOfAnExcludedOne() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b");
		RaterSession excluded = this.fixtures.finish(campaign, 0, 0);
		RaterSession other = this.fixtures.finish(campaign, 0, 0);
		assertThat(other.getConditionId()).isNotEqualTo(excluded.getConditionId());

		this.exclusions.mark(excluded.getId(), true);

		assertThat(this.fixtures.enter(campaign).getConditionId()).isEqualTo(excluded.getConditionId());
	}

	@Test
	void longSessionKeepsItsPlaceWhileItsRaterJudges() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a", "b", "c", "d");
		RaterSession first = this.fixtures.enter(campaign);
		makeOlder(first);
		this.judging.judge(first.getToken(), Fixtures.submission(this.trials.of(first.getId()).get(0), false));

		List<RaterSession> others = Stream.generate(() -> this.fixtures.enter(campaign)).limit(3).toList();

		assertThat(others).extracting(RaterSession::getConditionId)
			.doesNotHaveDuplicates()
			.doesNotContain(first.getConditionId());
	}

	@Test
	void planFollowsFromTheStoredSeed() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		UUID newcomer = UUID.randomUUID();

		RaterSession session = this.fixtures.enter(campaign);

		SessionPlan plan = SessionPlan
			.of(session.getSeed(), this.trials.unseen(campaign.getRealPoolId(), newcomer, campaign.getId()),
					this.trials.unseen(campaign.getConditions().get(0).getPoolId(), newcomer, campaign.getId()),
					Fixtures.small(), Catches.NONE)
			.orElseThrow();
		assertThat(this.trials.of(session.getId())).extracting(Trial::imageId)
			.containsExactlyElementsOf(plan.places().stream().map(SessionPlan.Place::imageId).toList());
	}

	@Test
	void raterSeesNoPictureAgainInAnotherCampaign() {
		HypeInfinity protocol = Fixtures.small();
		UUID reals = this.fixtures.reals(2 * protocol.realsNeeded());
		Campaign first = launch(this.fixtures.design(reals, protocol, "a"));
		Campaign second = launch(
				new DraftCampaign(Fixtures.name("again"), "Again", reals, conditionsOf(first), protocol, 64));
		Campaign third = launch(this.fixtures.design(reals, protocol, "b"));
		RaterMark mark = RaterMark.link(Fixtures.name("rater"));

		Set<UUID> seen = new HashSet<>(images(this.fixtures.enter(first, mark)));
		List<UUID> seenNext = images(this.fixtures.enter(second, mark));

		assertThat(seenNext).hasSize(10).doesNotContainAnyElementsOf(seen);
		assertThatExceptionOfType(NothingNewToShow.class).isThrownBy(() -> this.fixtures.enter(third, mark));
		UUID rater = this.raters.find(mark).orElseThrow().id();
		assertThat(this.consents.find(rater, third.getId())).as("a refused rater's consent is not kept").isEmpty();
		assertThat(this.fixtures.enter(third)).as("another rater may come").isNotNull();
	}

	@Test
	void conditionWhoseImagesARaterKnowsIsPassedOver() {
		HypeInfinity protocol = Fixtures.small();
		UUID known = this.fixtures.fakes(protocol.fakesNeeded());
		RaterMark mark = RaterMark.link(Fixtures.name("rater"));
		this.fixtures.enter(launch(design(new DraftCondition("known", known))), mark);
		Campaign campaign = launch(
				design(new DraftCondition("known", known), new DraftCondition("new", this.fixtures.fakes(10))));
		UUID ofKnown = campaign.getConditions().get(0).getId();
		Stream.generate(() -> this.fixtures.enter(campaign))
			.limit(2)
			.filter((session) -> session.getConditionId().equals(ofKnown))
			.forEach((session) -> this.withdrawal.withdraw(session.getToken()));

		UUID seat = this.fixtures.enter(campaign, mark).getConditionId();

		assertThat(seat).as("although the other has fewer raters").isNotEqualTo(ofKnown);
	}

	@Test
	void consentIsKeptWithItsText() {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		RaterMark mark = RaterMark.link(Fixtures.name("rater"));
		String text = "ab".repeat(32);

		RaterSession session = this.takingPart.begin(campaign.getId(), mark, "zh", text);

		Consent consent = this.consents.find(session.getRaterId(), campaign.getId()).orElseThrow();
		assertThat(consent.textSha256()).isEqualTo(text);
		assertThat(consent.language()).isEqualTo("zh");
		assertThat(consent.withdrawnAt()).isNull();
		assertThat(session.getLanguage()).isEqualTo("zh");
	}

	@Test
	void onlyALiveCampaignLetsNewRatersIn() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		assertThatExceptionOfType(CampaignIsNotOpen.class).isThrownBy(() -> this.fixtures.enter(draft));

		Campaign campaign = this.fixtures.launch(draft);
		RaterMark mark = RaterMark.link(Fixtures.name("rater"));
		RaterSession session = this.fixtures.enter(campaign, mark);
		this.design.close(campaign.getId());

		assertThatExceptionOfType(CampaignIsNotOpen.class).isThrownBy(() -> this.fixtures.enter(campaign));
		assertThat(this.fixtures.enter(campaign, mark).getId()).isEqualTo(session.getId());
	}

	@Test
	void tokenIsLongAndCompletionCodeEasyToCopy() {
		RaterSession session = this.fixtures.enter(this.fixtures.live(Fixtures.small(), "a"));

		assertThat(session.getToken()).matches("[A-Za-z0-9_-]{43}");
		assertThat(session.getCompletionCode())
			.matches("[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}");
	}

	private DraftCampaign design(DraftCondition... conditions) {
		return new DraftCampaign(Fixtures.name("campaign"), "A campaign", this.fixtures.reals(20), List.of(conditions),
				Fixtures.small(), 64);
	}

	private Campaign launch(DraftCampaign wanted) {
		return this.fixtures.launch(this.design.draft(wanted));
	}

	private static List<DraftCondition> conditionsOf(Campaign campaign) {
		return campaign.getConditions()
			.stream()
			.map((condition) -> new DraftCondition(condition.getModel(), condition.getPoolId()))
			.toList();
	}

	private List<UUID> images(RaterSession session) {
		return this.trials.of(session.getId()).stream().map(Trial::imageId).toList();
	}

	private void makeOlder(RaterSession session) {
		this.jdbc.sql("update rater_session set started_at = started_at - cast(:age as interval) where id = :id")
			.param("age", Balance.FRESH.plus(Duration.ofSeconds(1)).toString())
			.param("id", session.getId())
			.update();
	}

	private static List<Long> perCondition(List<RaterSession> sessions) {
		return List.copyOf(sessions.stream()
			.map(RaterSession::getConditionId)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.values());
	}

	private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
