package io.veridical.session;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CampaignLifecycle;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Terms;
import io.veridical.rater.RaterMark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whom a campaign lets in while it is live, paused, complete and over.
 */
@SpringBootTest
@AutoConfigureMockMvc
class TargetWayTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private CampaignLifecycle lifecycle;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Exclusions exclusions;

	@Autowired
	private MockMvcTester mvc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void whoIsUnderWayWhenItIsPausedFinishes() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");
		RaterMark mark = RaterMark.link(Fixtures.name("rater"));
		RaterSession session = this.fixtures.enter(live, mark);

		this.lifecycle.pause(live.getId());

		assertThatExceptionOfType(CampaignIsNotOpen.class).isThrownBy(() -> this.fixtures.enter(live));
		assertThat(this.fixtures.enter(live, mark).getToken()).isEqualTo(session.getToken());
		assertThat(this.fixtures.finish(session, 1, 1).getStatus()).isEqualTo(SessionStatus.FINISHED);
		this.lifecycle.resume(live.getId());
		assertThat(this.fixtures.enter(live).getStatus()).isEqualTo(SessionStatus.ACTIVE);
	}

	@Test
	void modelWithItsRatersGetsNoMoreAndTheOtherDoes() {
		Campaign live = target(2, "a", "b");

		List<UUID> seats = List.of(seat(live), seat(live), seat(live), seat(live));

		List<UUID> conditions = live.getConditions().stream().map((condition) -> condition.getId()).toList();
		assertThat(seats).containsExactlyInAnyOrder(conditions.get(0), conditions.get(0), conditions.get(1),
				conditions.get(1));
		assertThatExceptionOfType(CampaignIsFull.class).isThrownBy(() -> this.fixtures.enter(live))
			.satisfies((full) -> assertThat(full.isComplete()).isTrue());
	}

	@Test
	void whoIsExcludedIsReplacedInTheSameModel() {
		Campaign live = target(1, "a", "b");
		RaterSession first = this.fixtures.finish(live, 0, 0);
		this.fixtures.finish(live, 0, 0);

		this.exclusions.mark(first.getId(), true);

		assertThat(this.fixtures.finish(live, 0, 0).getConditionId()).isEqualTo(first.getConditionId());
		assertThatExceptionOfType(CampaignIsFull.class).isThrownBy(() -> this.fixtures.enter(live));
	}

	@Test
	void placesOfThoseUnderWayAreKept() {
		Campaign live = target(1, "a");
		RaterSession session = this.fixtures.enter(live);

		assertThatExceptionOfType(CampaignIsFull.class).isThrownBy(() -> this.fixtures.enter(live))
			.satisfies((full) -> assertThat(full.isComplete()).isFalse());
		assertPage(live, HttpStatus.CONFLICT, "All places are taken just now", "名额暂时已满");

		this.fixtures.finish(session, 0, 0);
		assertPage(live, HttpStatus.GONE, "Enough people have taken part", "参与人数已足够");
	}

	@Test
	void raisingTheTargetLetsRatersInAgain() {
		Campaign live = target(1, "a");
		this.fixtures.finish(live, 0, 0);

		this.lifecycle.change(live.getId(), live.getTitle(), 2);

		assertThat(this.fixtures.finish(live, 0, 0).getStatus()).isEqualTo(SessionStatus.FINISHED);
		assertThatExceptionOfType(CampaignIsFull.class).isThrownBy(() -> this.fixtures.enter(live));
	}

	@Test
	void newcomerReadsWhyInBothLanguages() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");
		UUID id = live.getId();

		this.lifecycle.pause(id);
		assertPage(live, HttpStatus.CONFLICT, "This study is paused", "研究已暂停");
		this.design.close(id);
		assertPage(live, HttpStatus.GONE, "This study is closed", "研究已结束");
		this.lifecycle.archive(id);
		assertPage(live, HttpStatus.GONE, "This study is closed", "研究已结束");
	}

	private void assertPage(Campaign campaign, HttpStatus status, String english, String chinese) {
		assertThat(page(campaign, "en")).hasStatus(status)
			.bodyText()
			.contains(english, campaign.getTitle())
			.doesNotContain("??");
		assertThat(page(campaign, "zh")).hasStatus(status).bodyText().contains(chinese).doesNotContain("??");
		assertThat(this.mvc.post().uri("/take/{slug}?lang=en", campaign.getSlug()).param("consent", "on").exchange())
			.hasStatus(status)
			.bodyText()
			.contains(english);
	}

	private MvcTestResult page(Campaign campaign, String language) {
		return this.mvc.get().uri("/take/{slug}?lang={language}", campaign.getSlug(), language).exchange();
	}

	private UUID seat(Campaign campaign) {
		return this.fixtures.finish(campaign, 0, 0).getConditionId();
	}

	private Campaign target(int raters, String... models) {
		Campaign draft = this.design
			.draft(this.fixtures.design(this.fixtures.reals(20), Fixtures.small(), models).with(new Terms(raters)));
		this.fixtures.launch(draft);
		return this.campaigns.findById(draft.getId()).orElseThrow();
	}

}
