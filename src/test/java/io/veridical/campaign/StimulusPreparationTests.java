package io.veridical.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign.Status;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.pool.Image;
import io.veridical.pool.Images;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest
@AutoConfigureMockMvc
class StimulusPreparationTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Images images;

	@Autowired
	private Stimuli stimuli;

	@Autowired
	private Masks masks;

	@Autowired
	private StimulusPreparation preparation;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Environment environment;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void everyImageOfALiveCampaignHasAStimulusOfTheCommonLength() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a", "b");

		List<Image> all = all(live);
		int bytes = Objects.requireNonNull(live.getStimulusBytes());
		assertThat(all).hasSize(30);
		assertThat(live.getPrepared()).isEqualTo(30);
		assertThat(all).allSatisfy((image) -> assertThat(this.stimuli.of(live.getId(), image.getId())).hasSize(bytes));
	}

	@Test
	void onePoolInTwoConditionsIsStoredOnce() {
		UUID fakes = this.fixtures.fakes(10);
		Campaign draft = this.design
			.draft(new DraftCampaign(Fixtures.name("campaign"), "Twice", this.fixtures.reals(10),
					List.of(new DraftCondition("a", fakes), new DraftCondition("b", fakes)), Fixtures.small(), 64));

		Campaign live = this.fixtures.launch(draft);

		Set<String> addresses = new HashSet<>(this.jdbc.sql("select address from stimulus where campaign_id = :id")
			.param("id", live.getId())
			.query(String.class)
			.list());
		assertThat(addresses).hasSize(20);
		assertThat(live.getPrepared()).isEqualTo(20);
	}

	@Test
	void preparationThatAStopInterruptedGoesOnAtTheNextStart() {
		Campaign interrupted = this.fixtures.draft(Fixtures.small(), "a");
		interrupted.launch();
		this.campaigns.save(interrupted);

		this.preparation.goOn();

		assertThat(reaches(interrupted, Status.LIVE).getStimulusBytes()).isPositive();
	}

	@Test
	void failureSendsItBackToItsDraftToBeMendedAndLaunchedAgain() throws IOException {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		String lost = all(draft).get(12).getPixels();
		Path file = dataDir().resolve("images")
			.resolve(lost.substring(0, 2))
			.resolve(lost.substring(2, 4))
			.resolve(lost);
		byte[] content = Files.readAllBytes(file);
		Files.delete(file);

		this.design.launch(draft.getId());

		Campaign failed = await("fails").atMost(Duration.ofMinutes(1))
			.until(() -> find(draft), (campaign) -> campaign.getFailure() != null);
		assertThat(failed.getStatus()).isEqualTo(Status.DRAFT);
		assertThat(failed.getFailure()).contains(lost);
		assertThat(this.jdbc.sql("select count(*) from stimulus where campaign_id = :id")
			.param("id", draft.getId())
			.query(Integer.class)
			.single()).isZero();

		Files.write(file, content);
		assertThat(this.fixtures.launch(failed).getFailure()).isNull();
	}

	@Test
	void nothingIsLeftOfTheWayThere() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");

		await("spool is removed").atMost(Duration.ofMinutes(1))
			.until(() -> Files.notExists(dataDir().resolve("preparing")) || noneOf(live));
	}

	@Test
	void timedCampaignHasMasksOfTheStimuliAndTheirGrey() {
		Campaign live = this.fixtures.live(Fixtures.brief(), "a");

		assertThat(this.masks.count(live.getId())).isEqualTo(Masks.PER_CAMPAIGN);
		byte[] first = this.masks.of(live.getId(), 0).orElseThrow();
		Raster mask = new SafeDecoder().decode(first, DecodeLimits.DEFAULT);
		assertThat(mask.width()).isEqualTo(live.getStimulusEdge());
		assertThat(this.masks.of(live.getId(), 15)).get().satisfies((last) -> assertThat(last).hasSameSizeAs(first));
		assertThat(this.masks.of(live.getId(), 16)).isEmpty();
		assertThat(live.getPrepared()).isEqualTo(all(live).size());
		// The mean of sRGB's curve over evenly spread values is 0.3103 of white's light,
		// which is grey 151 (0x97).
		assertThat(live.getBackground()).matches("#(9[4-b])\\1\\1");
	}

	@Test
	void campaignWithoutALimitOfTimeHasNone() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");

		assertThat(this.masks.count(live.getId())).isZero();
		assertThat(live.getBackground()).isNull();
	}

	private Path dataDir() {
		return Path.of(this.environment.getRequiredProperty("veridical.data-dir"));
	}

	private boolean noneOf(Campaign campaign) throws IOException {
		try (Stream<Path> files = Files.list(dataDir().resolve("preparing"))) {
			return files.noneMatch((file) -> file.getFileName().toString().startsWith(campaign.getId().toString()));
		}
	}

	private Campaign reaches(Campaign campaign, Status status) {
		return await(status.name()).atMost(Duration.ofMinutes(1))
			.until(() -> find(campaign), (found) -> found.getStatus() == status);
	}

	private Campaign find(Campaign campaign) {
		return this.campaigns.findById(campaign.getId()).orElseThrow();
	}

	private List<Image> all(Campaign campaign) {
		List<Image> all = new ArrayList<>(this.images.findByPoolIdOrderByPosition(campaign.getRealPoolId()));
		campaign.getConditions()
			.forEach((condition) -> all.addAll(this.images.findByPoolIdOrderByPosition(condition.getPoolId())));
		return all;
	}

}
