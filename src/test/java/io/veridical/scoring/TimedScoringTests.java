package io.veridical.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.ExposedTrial;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.SimulatedRater;
import io.veridical.session.JudgedTrial;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimedScoringTests {

	private final Sittings sittings = new Sittings();

	private final Campaign campaign = Campaign.draft("clothing",
			new DraftCampaign("clothing", "Clothing", UUID.randomUUID(),
					List.of(new DraftCondition("early", UUID.randomUUID()),
							new DraftCondition("late", UUID.randomUUID())),
					HypeTime.usual("hype-75"), 336),
			1, 100, Instant.parse("2030-01-01T00:00:00Z"));

	private final UUID early = this.campaign.getConditions().get(0).getId();

	private final UUID late = this.campaign.getConditions().get(1).getId();

	private final SplittableRandom chance = new SplittableRandom(8);

	private final CampaignBook book = book();

	@Test
	void fitsStandBesideTheScoreOfEachCondition() {
		judge("ann", 200, this.early);
		judge("bob", 300, this.early);
		judge("cid", 500, this.late);

		List<ConditionScore> scores = this.book.scores(this.sittings).conditions();

		TimedSummary first = requireNonNull(scores.get(0).timed());
		assertThat(requireNonNull(first.published()).millis()).isEqualTo(requireNonNull(scores.get(0).score()).value());
		// thresholds 200 and 300; 300 trials leave about 6 % on each
		assertThat(first.signalDetection().millis()).isCloseTo(250, within(40.0));
		assertThat(requireNonNull(scores.get(1).timed()).weibull().millis()).isCloseTo(500, within(90.0));
	}

	@Test
	void newSessionOfAMixedStudyGivesWhatScoringFromScratchGives() {
		judge("ann", 300, this.early, this.late);
		judge("bob", 400, this.early, this.late);
		this.book.scores(this.sittings);

		judge("cid", 350, this.early);

		assertThat(this.book.scores(this.sittings)).usingRecursiveComparison().isEqualTo(book().scores(this.sittings));
	}

	@Test
	void ratersOfSeveralModelsAreComparedWithThemselves() {
		judge("ann", 250, this.early, this.late);
		judge("bob", 400, this.early, this.late);
		judge("cid", 600, this.early, this.late);

		PairOfConditions all = pair();
		judge("dan", 300, this.late);
		PairOfConditions some = pair();

		assertThat(all.pairing()).isEqualTo(Pairing.PAIRED);
		assertThat(all.both()).isEqualTo(3);
		assertThat(some.pairing()).isEqualTo(Pairing.PARTLY);
		assertThat(some.both()).isEqualTo(3);
	}

	private PairOfConditions pair() {
		return this.book.scores(this.sittings).comparisons().pairs().get(0);
	}

	private CampaignBook book() {
		return new CampaignBook(Design.of(this.campaign), new RaterFits(), 5);
	}

	/** 300 trials of a session, its conditions in turn. */
	private void judge(String session, double threshold, UUID... conditions) {
		SimulatedRater rater = SimulatedRater.unbiased(threshold, 3, 0.02);
		List<JudgedTrial> made = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			Exposure shown = Exposure.ofMillis(60 * Math.pow(20, (i / 4 % 12) / 11.0));
			ExposedTrial judged = rater.judge(i % 2 == 0, shown, this.chance);
			made.add(new JudgedTrial(session, conditions[i / 2 % conditions.length], 1, i + 1, null, null,
					judged.fake(), judged.fake() == judged.correct(), true, "verified", shown.millis(), shown.millis(),
					600.0));
		}
		this.sittings.sitting(session, "finished", made);
	}

}
