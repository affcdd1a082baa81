package io.veridical.campaign;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign.Status;
import io.veridical.imaging.Raster;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@AutoConfigureMockMvc
class CampaignDesignTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private ImagePools pools;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void draftIsStoredAsDesigned() {
		DraftCampaign wanted = this.fixtures.design(this.fixtures.reals(10), Fixtures.small(), "early", "late");

		UUID id = this.design.draft(wanted).getId();

		Campaign stored = this.campaigns.findById(id).orElseThrow();
		assertThat(stored.getSlug()).isEqualTo(wanted.slug());
		assertThat(stored.getProtocol()).isEqualTo(Fixtures.small());
		assertThat(stored.getStatus()).isEqualTo(Status.DRAFT);
		assertThat(stored.getConditions()).extracting(Condition::getModel).containsExactly("early", "late");
		assertThat(stored.getConditions()).extracting(Condition::getPoolId)
			.containsExactlyElementsOf(wanted.conditions().stream().map(DraftCondition::poolId).toList());
		assertThat(this.campaigns.findBySlug(stored.getSlug())).get().extracting(Campaign::getId).isEqualTo(id);
	}

	@Test
	void protocolNamesItsProcedure() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");

		assertThat(this.jdbc.sql("select protocol ->> 'procedure' from campaign where id = :id")
			.param("id", draft.getId())
			.query(String.class)
			.single()).isEqualTo("HYPE_infinity");
	}

	@Test
	void draftCanBeEditedToOtherConditions() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a", "b");
		DraftCampaign other = this.fixtures.design(draft.getRealPoolId(), HypeInfinity.hype2019(), "b", "c", "a");

		this.design.edit(draft.getId(), other);

		Campaign stored = this.campaigns.findById(draft.getId()).orElseThrow();
		assertThat(stored.getConditions()).extracting(Condition::getModel).containsExactly("b", "c", "a");
		assertThat(stored.getProtocol()).isEqualTo(HypeInfinity.hype2019());
		assertThat(stored.getSlug()).isEqualTo(other.slug());

		this.design.edit(draft.getId(), this.fixtures.design(draft.getRealPoolId(), Fixtures.small(), "c"));
		assertThat(this.campaigns.findById(draft.getId()).orElseThrow().getConditions()).extracting(Condition::getModel)
			.containsExactly("c");
	}

	@Test
	void addressReadsLikeTheTitleAndIsFree() {
		UUID reals = this.fixtures.reals(1);
		String title = Fixtures.name("Visages d'été");
		DraftCampaign wanted = new DraftCampaign(null, title, reals, List.of(), Fixtures.small(), 64);

		Campaign first = this.design.draft(wanted);
		Campaign second = this.design.draft(wanted);

		assertThat(first.getSlug()).startsWith("visages-d-ete-");
		assertThat(second.getSlug()).isEqualTo(first.getSlug() + "-2");
		assertThat(this.design.edit(first.getId(), wanted).getSlug()).isEqualTo(first.getSlug());
		assertThatExceptionOfType(AddressIsTaken.class).isThrownBy(() -> this.design
			.draft(new DraftCampaign(first.getSlug(), title, reals, List.of(), Fixtures.small(), 64)));
		assertThat(this.design.draft(new DraftCampaign(null, "人脸", reals, List.of(), Fixtures.small(), 64)).getSlug())
			.startsWith("campaign");
	}

	@Test
	void draftNeedsPoolsThatAreThere() {
		UUID nowhere = UUID.randomUUID();

		assertThatExceptionOfType(UnknownPool.class)
			.isThrownBy(() -> this.design.draft(this.fixtures.design(nowhere, Fixtures.small(), "a")))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("realPoolId"));
		assertThatExceptionOfType(UnknownPool.class)
			.isThrownBy(() -> this.design.draft(design(this.fixtures.reals(1), nowhere)))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("conditions.poolId"));
	}

	@Test
	void realsMustBeRealAndFakesFake() {
		UUID reals = this.fixtures.reals(10);
		UUID fakes = this.fixtures.fakes(10);

		assertThatExceptionOfType(WrongTruth.class).isThrownBy(() -> this.design.draft(design(fakes, fakes)))
			.withMessageContaining("real");
		assertThatExceptionOfType(WrongTruth.class).isThrownBy(() -> this.design.draft(design(reals, reals)))
			.withMessageContaining("fake");
	}

	@Test
	void launchNeedsEnoughImagesOfEachKind() {
		Campaign fewReals = this.design.draft(design(this.fixtures.reals(4), this.fixtures.fakes(5)));
		Campaign fewFakes = this.design.draft(design(this.fixtures.reals(5), this.fixtures.fakes(4)));

		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> this.design.launch(fewReals.getId()))
			.withMessageContaining("has 4 different images, but each rater needs 5");
		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> this.design.launch(fewFakes.getId()))
			.withMessageContaining("has 4 different images, but each rater needs 5");
		assertThat(this.campaigns.findById(fewReals.getId()).orElseThrow().getStatus()).isEqualTo(Status.DRAFT);
	}

	@Test
	void copiesOfOneImageCountOnce() {
		Raster same = Fixtures.raster();
		ImagePool pool = ImagePool.fake(Fixtures.name("collapsed"), new GeneratedElsewhere("m", "CC0", ""),
				Instant.EPOCH);
		UUID fakes = this.fixtures.fill(pool, Collections.nCopies(20, same));
		Campaign draft = this.design.draft(design(this.fixtures.reals(5), fakes));

		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> this.design.launch(draft.getId()))
			.withMessageContaining("has 1 different images, but each rater needs 5");
	}

	@Test
	void launchWaitsForPoolsThatAreFilling() {
		UUID filling = this.pools.save(this.fixtures.stillFilling()).getId();
		Campaign draft = this.design.draft(design(this.fixtures.reals(5), filling));

		assertThatExceptionOfType(PoolIsStillFilling.class).isThrownBy(() -> this.design.launch(draft.getId()));
	}

	@Test
	void nobodyEditsALaunchedCampaign() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");
		DraftCampaign other = this.fixtures.design(live.getRealPoolId(), Fixtures.small(), "b");

		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> this.design.edit(live.getId(), other))
			.withMessageContaining("is live and cannot be edited");
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> this.design.launch(live.getId()));
		assertThat(this.design.close(live.getId()).getStatus()).isEqualTo(Status.CLOSED);
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> this.design.close(live.getId()));
		assertThatExceptionOfType(UnknownCampaign.class).isThrownBy(() -> this.design.close(UUID.randomUUID()));
	}

	@Test
	void databaseRefusesToChangeALaunchedDesign() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");

		assertRefused("update campaign set stimulus_edge = 128 where id = :id", live,
				"its design is fixed from launch on");
		assertRefused("update campaign set slug = 'other' where id = :id", live, "its design is fixed from launch on");
		assertRefused("update campaign set seed = seed + 1 where id = :id", live, "its design is fixed from launch on");
		assertRefused("update campaign set status = 'DRAFT', launched_at = null where id = :id", live,
				"it does not become DRAFT now");
		assertRefused("update campaign set stimulus_bytes = 1 where id = :id", live, "its launch is over");
		assertRefused("update campaign_condition set model = 'b' where campaign_id = :id", live,
				"its conditions are fixed from launch on");
		assertRefused("delete from campaign_condition where campaign_id = :id", live,
				"its conditions are fixed from launch on");
		assertRefused("insert into campaign_condition select gen_random_uuid(), id, 7, 'b', real_pool_id"
				+ " from campaign where id = :id", live, "its conditions are fixed from launch on");
		assertRefused("delete from stimulus where campaign_id = :id", live, "what its raters see is fixed");
		assertRefused("update stimulus set address = repeat('0', 64) where campaign_id = :id", live,
				"what its raters see is fixed");
	}

	@Test
	void pastStudyIsClosedAndHasNoImages() {
		PastStudy study = new PastStudy(" A past study ", List.of("late", "early"), Fixtures.small());

		Campaign past = this.campaigns.findById(this.design.past(study).getId()).orElseThrow();

		assertThat(past.isPast()).isTrue();
		assertThat(past.getTitle()).isEqualTo("A past study");
		assertThat(past.getStatus()).isEqualTo(Status.CLOSED);
		assertThat(past.getLaunchedAt()).isNull();
		assertThat(past.getClosedAt()).isEqualTo(past.getCreatedAt());
		assertThat(past.getConditions()).extracting(Condition::getModel).containsExactly("late", "early");
		assertThat(past.getSlug()).startsWith("a-past-study");
		assertThatIllegalStateException().isThrownBy(past::getRealPoolId).withMessageContaining("has no images");
		assertThatIllegalStateException().isThrownBy(past::getStimulusEdge).withMessageContaining("has no images");
		assertThatIllegalStateException().isThrownBy(past.getConditions().get(0)::getPoolId);
		assertRefused("update campaign set seed = 7 where id = :id", past, "its design is fixed from launch on");
		assertRefused("update campaign set origin = 'RUN' where id = :id", past, "it does not become RUN");
		assertRefused("delete from campaign_condition where campaign_id = :id", past,
				"its conditions are fixed from launch on");
	}

	private void assertRefused(String sql, Campaign campaign, String reason) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(sql).param("id", campaign.getId()).update())
			.withStackTraceContaining(reason);
	}

	private static DraftCampaign design(UUID reals, UUID fakes) {
		return new DraftCampaign(Fixtures.name("campaign"), "A campaign", reals,
				List.of(new DraftCondition("a", fakes)), Fixtures.small(), 64);
	}

}
