package io.veridical.campaign;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.pool.Truth;
import io.veridical.session.Fixtures;
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

@SpringBootTest
@AutoConfigureMockMvc
class CatchDesignTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void draftKeepsItsCatchTrials() {
		CatchTrials catches = new CatchTrials(new Gold(this.fixtures.fakes(2), 2), null, 1,
				List.of(new Anchor("known", this.fixtures.fakes(1), Truth.FAKE, 1)));

		Campaign draft = this.design.draft(design(catches, Fixtures.small()));

		assertThat(stored(draft).getCatchTrials()).isEqualTo(catches);
		this.design.edit(draft.getId(), design(CatchTrials.NONE, Fixtures.small()));
		assertThat(stored(draft).getCatchTrials()).isEqualTo(CatchTrials.NONE);
		assertThat(this.jdbc.sql("select catch_trials is null from campaign where id = :id")
			.param("id", draft.getId())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void nothingChangesThemAfterLaunch() {
		Campaign live = this.fixtures
			.launch(this.design.draft(design(new CatchTrials(null, null, 2, List.of()), Fixtures.small())));

		assertThatExceptionOfType(CampaignIsFixed.class)
			.isThrownBy(() -> this.design.edit(live.getId(), design(CatchTrials.NONE, Fixtures.small())));
		for (String change : List.of("null", "'{\"repeats\": 1}'")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(
						() -> this.jdbc.sql("update campaign set catch_trials = %s where id = :id".formatted(change))
							.param("id", live.getId())
							.update())
				.withStackTraceContaining("its design is fixed from launch on");
		}
		assertThat(stored(live).getCatchTrials().repeats()).isEqualTo(2);
	}

	@Test
	void poolsHaveToHoldWhatIsDrawn() {
		UUID reals = this.fixtures.reals(3);
		UUID fakes = this.fixtures.fakes(3);

		assertWrong("catchTrials.fakes.poolId", new CatchTrials(new Gold(reals, 1), null, 0, List.of()));
		assertWrong("catchTrials.reals.poolId", new CatchTrials(null, new Gold(fakes, 1), 0, List.of()));
		assertWrong("catchTrials.anchors.poolId",
				new CatchTrials(null, null, 0, List.of(new Anchor("a", fakes, Truth.REAL, 1))));
		assertThatExceptionOfType(UnknownPool.class).isThrownBy(() -> this.design
			.draft(design(new CatchTrials(new Gold(UUID.randomUUID(), 1), null, 0, List.of()), Fixtures.small())));
	}

	@Test
	void nobodyIsToldThatRealsAreFake() {
		CatchTrials realAgainstReal = new CatchTrials(null, null, 0,
				List.of(new Anchor("real against real", this.fixtures.reals(3), Truth.FAKE, 2)));

		assertThat(this.design.draft(design(realAgainstReal, Fixtures.small())).getCatchTrials())
			.isEqualTo(realAgainstReal);
		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> this.design.draft(design(realAgainstReal, new HypeInfinity("custom", 4, 4, 2, true))))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("catchTrials.anchors.truth"));
	}

	// the design's own pools have ten images each, of which a rater needs five
	@Test
	void launchNeedsImagesForCatchTrialsToo() {
		DraftCampaign shared = design(CatchTrials.NONE, Fixtures.small());
		UUID own = shared.conditions().get(0).poolId();
		Campaign tooMany = this.design.draft(with(shared, new CatchTrials(new Gold(own, 6), null, 0, List.of())));
		Campaign few = this.design
			.draft(design(new CatchTrials(null, new Gold(this.fixtures.reals(1), 2), 0, List.of()), Fixtures.small()));

		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> this.design.launch(tooMany.getId()))
			.withMessageContaining("has 10 different images, but each rater needs 11");
		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> this.design.launch(few.getId()))
			.withMessageContaining("has 1 different images, but each rater needs 2")
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("catchTrials.reals.poolId"));
		assertThat(new Supply(stored(tooMany)).goldIsJudged()).isTrue();
		assertThat(new Supply(stored(few)).goldIsJudged()).isFalse();
	}

	// like those of models: every stimulus of a campaign has one length
	@Test
	void theirImagesAreMadeReadyLikeAllOthers() {
		UUID gold = this.fixtures.fakes(2);

		Campaign live = this.fixtures.launch(
				this.design.draft(design(new CatchTrials(new Gold(gold, 2), null, 0, List.of()), Fixtures.small())));

		assertThat(this.jdbc
			.sql("select count(*) from stimulus s join image i on i.id = s.image_id"
					+ " where s.campaign_id = :id and i.pool_id = :gold")
			.param("id", live.getId())
			.param("gold", gold)
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(live.getPrepared()).isEqualTo(10 + 10 + 2);
	}

	private void assertWrong(String field, CatchTrials catches) {
		assertThatExceptionOfType(WrongTruth.class)
			.isThrownBy(() -> this.design.draft(design(catches, Fixtures.small())))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo(field));
	}

	private Campaign stored(Campaign campaign) {
		return this.campaigns.findById(campaign.getId()).orElseThrow();
	}

	private DraftCampaign design(CatchTrials catches, Protocol protocol) {
		return with(this.fixtures.design(this.fixtures.reals(10), protocol, "a"), catches);
	}

	private static DraftCampaign with(DraftCampaign design, CatchTrials catches) {
		return new DraftCampaign(design.slug(), design.title(), design.realPoolId(), design.conditions(),
				design.protocol(), design.stimulusEdge(), catches);
	}

}
