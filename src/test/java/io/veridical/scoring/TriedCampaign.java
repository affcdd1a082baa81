package io.veridical.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.ErrorCounts;
import io.veridical.session.JudgedTrials;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A campaign with judgements as a test wants them, and its scores.
 */
final class TriedCampaign {

	final Sittings sittings = new Sittings();

	private final Campaign campaign;

	private final Campaigns campaigns = mock(Campaigns.class);

	private final Pictures pictures = mock(Pictures.class);

	private final Scoring scoring;

	TriedCampaign(String... models) {
		this(HypeInfinity.hype2019(), models);
	}

	TriedCampaign(Protocol protocol, String... models) {
		List<DraftCondition> conditions = Stream.of(models)
			.map((model) -> new DraftCondition(model, UUID.randomUUID()))
			.toList();
		this.campaign = Campaign.draft("tried",
				new DraftCampaign("tried", "Tried", UUID.randomUUID(), conditions, protocol, 336), 1, 100,
				Instant.parse("2030-01-01T00:00:00Z"));
		given(this.campaigns.findById(this.campaign.getId())).willReturn(Optional.of(this.campaign));
		given(this.pictures.count(any())).willReturn(5000);
		this.scoring = scoring(this.sittings);
	}

	/** The campaign as somebody sees it for the first time. */
	Scoring scoring(JudgedTrials judgements) {
		return new Scoring(this.campaigns, judgements, new Books(new RaterFits(), new ScoringProperties(5, 1_000_000)),
				this.pictures, mock(Metrics.class));
	}

	UUID id() {
		return this.campaign.getId();
	}

	UUID condition(int position) {
		return this.campaign.getConditions().get(position).getId();
	}

	/** So many finished raters who all answer alike, their images named or not. */
	TriedCampaign raters(int position, int raters, ErrorCounts counts, boolean named) {
		for (int i = 0; i < raters; i++) {
			this.sittings.counts("rater %d of %d".formatted(i, position), condition(position), counts, "finished",
					named ? "" : null);
		}
		return this;
	}

	/** The finished raters of a published study. */
	TriedCampaign published(int position, String study, String model) {
		int number = 0;
		for (ErrorCounts counts : OpenData.sessions(study, model)) {
			this.sittings.counts("%s %d".formatted(model, number++), condition(position), counts);
		}
		return this;
	}

	CampaignScores scores() {
		return this.scoring.scores(id());
	}

	Score score(int position) {
		Score score = scores().conditions().get(position).score();
		if (score == null) {
			throw new IllegalStateException("Nobody finished condition " + position);
		}
		return score;
	}

	Behind behind(int position) {
		return this.scoring.behind(id()).get(position);
	}

	List<ConditionScatter> scatter() {
		return this.scoring.scatter(id());
	}

}
