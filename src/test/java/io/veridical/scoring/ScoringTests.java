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
import io.veridical.session.RaterCounts;
import io.veridical.session.SessionRecords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ScoringTests {

	private final Campaigns campaigns = mock(Campaigns.class);

	private final SessionRecords records = mock(SessionRecords.class);

	private final Scoring scoring = new Scoring(this.campaigns, this.records, new RaterFits());

	private final Campaign campaign = Campaign.draft("clothing",
			new DraftCampaign("clothing", "Clothing", UUID.randomUUID(),
					List.of(new DraftCondition("early", UUID.randomUUID()),
							new DraftCondition("late", UUID.randomUUID())),
					HypeInfinity.hype2019(), 336),
			1, 100, Instant.parse("2030-01-01T00:00:00Z"));

	@Test
	void everyConditionIsScoredFromItsOwnRaters() {
		given(this.campaigns.findById(this.campaign.getId())).willReturn(Optional.of(this.campaign));
		UUID late = this.campaign.getConditions().get(1).getId();
		given(this.records.finishedCounts(this.campaign.getId()))
			.willReturn(List.of(new RaterCounts(late, UUID.randomUUID(), 50, 20, 50, 30),
					new RaterCounts(late, UUID.randomUUID(), 50, 10, 50, 20)));

		CampaignScores scores = this.scoring.scores(this.campaign.getId());

		// Seeds are the scoring seed 100 plus the position
		assertThat(scores.conditions()).containsExactly(
				new ConditionScore(this.campaign.getConditions().get(0).getId(), "early", "HYPE_infinity", "hype-2019",
						100, null),
				new ConditionScore(late, "late", "HYPE_infinity", "hype-2019", 101, HypeInfinityScores
					.of(List.of(new ErrorCounts(50, 20, 50, 30), new ErrorCounts(50, 10, 50, 20)), 101)));
		assertThat(scores.raters()).isEqualTo(2);
	}

	@Test
	void unknownCampaignHasNoScores() {
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.scoring.scores(UUID.randomUUID()));
	}

}
