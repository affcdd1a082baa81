package io.veridical.scoring;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.psychophysics.ErrorCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ScoringTests {

	private static final ErrorCounts FEW = new ErrorCounts(50, 20, 50, 30);

	private static final ErrorCounts FEWER = new ErrorCounts(50, 10, 50, 20);

	private final Campaigns campaigns = mock(Campaigns.class);

	private final Sittings sittings = new Sittings();

	private final Campaign campaign = Campaign.draft("clothing",
			new DraftCampaign("clothing", "Clothing", UUID.randomUUID(),
					List.of(new DraftCondition("early", UUID.randomUUID()),
							new DraftCondition("late", UUID.randomUUID())),
					HypeInfinity.hype2019(), 336),
			1, 100, Instant.parse("2030-01-01T00:00:00Z"));

	private final UUID early = this.campaign.getConditions().get(0).getId();

	private final UUID late = this.campaign.getConditions().get(1).getId();

	private final Scoring scoring = scoring();

	@BeforeEach
	void campaignIsThere() {
		given(this.campaigns.findById(this.campaign.getId())).willReturn(Optional.of(this.campaign));
	}

	private Scoring scoring() {
		return new Scoring(this.campaigns, this.sittings,
				new Books(new RaterFits(), new ScoringProperties(5, 1_000_000)), mock(Pictures.class),
				mock(Metrics.class));
	}

	@Test
	void everyConditionIsScoredFromItsOwnRaters() {
		this.sittings.counts("ann", this.late, FEW).counts("bob", this.late, FEWER);

		CampaignScores scores = this.scoring.scores(this.campaign.getId());

		// Seeds are the scoring seed 100 plus the position
		assertThat(scores.conditions()).containsExactly(
				new ConditionScore(this.early, "early", "HYPE_infinity", "hype-2019", 100, null),
				new ConditionScore(this.late, "late", "HYPE_infinity", "hype-2019", 101,
						HypeInfinityScores.of(List.of(FEW, FEWER), 101)));
		assertThat(scores.raters()).isEqualTo(2);
	}

	@Test
	void onlyWhatIsNewIsReadAndOnlyWhatChangedIsScoredAgain() {
		this.sittings.counts("ann", this.early, FEW).counts("bob", this.late, FEWER).counts("cid", this.late, FEW);
		CampaignScores before = this.scoring.scores(this.campaign.getId());
		assertThat(this.sittings.justRead()).containsExactly("ann", "bob", "cid");
		assertThat(this.scoring.scores(this.campaign.getId())).isSameAs(before);

		this.sittings.counts("dan", this.early, FEWER);
		CampaignScores after = this.scoring.scores(this.campaign.getId());

		assertThat(this.sittings.justRead()).containsExactly("dan");
		assertThat(after.conditions().get(0).raters()).isEqualTo(2);
		assertThat(after.conditions().get(1).score()).isSameAs(before.conditions().get(1).score());
		assertThat(after).isEqualTo(scoring().scores(this.campaign.getId()));
	}

	@Test
	void raterWhoHasNotFinishedIsReadAndDoesNotCount() {
		this.sittings.counts("ann", this.early, FEW).counts("bob", this.early, FEWER, "active", null);
		CampaignScores before = this.scoring.scores(this.campaign.getId());
		String version = this.scoring.version(this.campaign.getId());
		assertThat(before.raters()).isEqualTo(1);

		this.sittings.counts("bob", this.early, FEW, "finished", null);

		assertThat(this.scoring.version(this.campaign.getId())).isNotEqualTo(version);
		assertThat(this.scoring.scores(this.campaign.getId()).raters()).isEqualTo(2);
	}

	@Test
	void whatIsWithdrawnIsForgotten() {
		this.sittings.counts("ann", this.early, FEW);
		CampaignScores before = this.scoring.scores(this.campaign.getId());
		this.sittings.counts("bob", this.early, FEWER);
		assertThat(this.scoring.scores(this.campaign.getId()).raters()).isEqualTo(2);

		this.sittings.withdraw("bob");

		assertThat(this.scoring.scores(this.campaign.getId())).isEqualTo(before);
	}

	@Test
	void versionFollowsTheJudgementsAndNotWhoReadsThem() {
		TriedCampaign campaign = new TriedCampaign("a").raters(0, 3, new ErrorCounts(10, 2, 10, 3), false);
		Scoring first = campaign.scoring(campaign.sittings);
		String before = first.version(campaign.id());

		assertThat(campaign.scoring(campaign.sittings).version(campaign.id())).isEqualTo(before);
		assertThat(first.snapshot(campaign.id()).version()).isEqualTo(before);

		campaign.sittings.sitting("late", "active", List.of());
		assertThat(first.version(campaign.id())).isEqualTo(before);

		// as many raters and judgements as before
		campaign.sittings.withdraw("late");
		campaign.sittings.withdraw("rater 0 of 0");
		campaign.sittings.counts("another", campaign.condition(0), new ErrorCounts(10, 2, 10, 3));
		String after = first.version(campaign.id());
		assertThat(after).isNotEqualTo(before);
		assertThat(campaign.scoring(campaign.sittings).version(campaign.id())).isEqualTo(after);
	}

	@Test
	void unknownCampaignHasNoScores() {
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.scoring.scores(UUID.randomUUID()));
	}

}
