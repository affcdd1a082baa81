package io.veridical.planner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.scoring.ConditionScatter;
import io.veridical.scoring.Scoring;
import io.veridical.statistics.VarianceComponents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OwnCampaignsTests {

	private final Campaigns campaigns = mock(Campaigns.class);

	private final Scoring scoring = mock(Scoring.class);

	private final OwnCampaigns own = new OwnCampaigns(this.campaigns, this.scoring);

	private final Campaign campaign = mock(Campaign.class);

	private final UUID id = UUID.randomUUID();

	@BeforeEach
	void campaignIsThere() {
		given(this.campaign.getId()).willReturn(this.id);
		given(this.campaign.getTitle()).willReturn("Clothing");
		given(this.campaign.getStatus()).willReturn(Campaign.Status.LIVE);
		given(this.campaign.getProtocol()).willReturn(HypeInfinity.hype2019());
		given(this.campaign.getCatchTrials()).willReturn(new CatchTrials(null, null, 12, List.of()));
		given(this.campaign.getTutorial()).willReturn(4);
		given(this.campaigns.findById(this.id)).willReturn(Optional.of(this.campaign));
		given(this.campaigns.findAllByOrderByCreatedAtDesc()).willReturn(List.of(this.campaign, draft()));
	}

	@Test
	void valuesAreAveragesOverModels() {
		// Scores 30 and 40; raters 36 and 64 squared points, images 400 and 300, the rest
		// 1600 and 2100: at 100 images the SDs are the roots of 56 and 88, on average
		// that of 72 = 8.5^2; images have 400 of 2036 and 300 of 2464, on average .16
		scatter(new VarianceComponents(30, 36, 400, 1600), new VarianceComponents(40, 64, 300, 2100));

		PlanWish filled = Objects.requireNonNull(this.own.fill(wish(), this.id.toString()));

		assertThat(filled.text(Quantity.ERROR)).isEqualTo("35.0");
		assertThat(filled.text(Quantity.RATER_SD)).isEqualTo("8.5");
		assertThat(filled.text(Quantity.RATER_SD_IMAGES)).isEqualTo("100");
		assertThat(filled.text(Quantity.IMAGE_ICC)).isEqualTo("0.16");
		assertThat(filled.text(Quantity.RATERS)).isEqualTo("25");
		// six of practice and four of the tutorial
		assertThat(filled.text(Quantity.CATCH_TRIALS)).isEqualTo("12");
		assertThat(filled.text(Quantity.FIRST)).isEqualTo("10");
	}

	@Test
	void imagesWithoutNamesSayNothingOfImages() {
		scatter(new VarianceComponents(30, 36, 0, 2064));
		PlanWish filled = Objects.requireNonNull(this.own.fill(wish(), this.id.toString()));
		assertThat(filled.text(Quantity.IMAGE_ICC)).isEqualTo("0.15");
	}

	@Test
	void estimatesBelowZeroAndScoresAtTheEndsCanStillBePlannedWith() {
		scatter(new VarianceComponents(0, -3, -1, 0));
		PlanWish filled = Objects.requireNonNull(this.own.fill(wish(), this.id.toString()));
		assertThat(filled.complaints()).isEmpty();
		assertThat(filled.text(Quantity.ERROR)).isEqualTo("0.1");
		assertThat(filled.text(Quantity.RATER_SD)).isEqualTo("0.0");
	}

	@Test
	void campaignWithoutRatersOrOfAnotherKindHasNoValues() {
		scatter();
		assertThat(this.own.fill(wish(), this.id.toString())).isNull();
		assertThat(this.own.fill(wish(), UUID.randomUUID().toString())).isNull();
		assertThat(this.own.fill(wish(), "mine")).isNull();
	}

	@Test
	void draftsAreNoChoice() {
		assertThat(this.own.choices()).containsExactly(new OwnCampaigns.Choice(this.id, "Clothing"));
	}

	private void scatter(VarianceComponents... models) {
		given(this.scoring.scatter(this.id)).willReturn(List.of(models)
			.stream()
			.map((components) -> new ConditionScatter(UUID.randomUUID(), "model", 2, components))
			.toList());
	}

	private static PlanWish wish() {
		return PlanWish.of(Map.of("raters", "25"));
	}

	private static Campaign draft() {
		return Campaign.draft("draft",
				new DraftCampaign("draft", "Draft", UUID.randomUUID(),
						List.of(new DraftCondition("model", UUID.randomUUID())), HypeInfinity.hype2019(), 336),
				1, 100, Instant.parse("2030-01-01T00:00:00Z"));
	}

}
