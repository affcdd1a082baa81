package io.veridical.scoring;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.AgainstChance.Verdict;
import io.veridical.scoring.Intervals.Question;
import io.veridical.session.JudgedTrial;
import io.veridical.session.JudgedTrials;
import io.veridical.session.SittingMark;
import io.veridical.statistics.Estimate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

/**
 * Judgements that no textbook shows get an answer that makes sense, and never a figure
 * that is no number.
 */
class DegenerateScoresTests {

	@Test
	void conditionWithoutJudgementsHasNoScoreAndIsNotCompared() {
		TriedCampaign campaign = new TriedCampaign("seen", "unseen").raters(0, 3, new ErrorCounts(50, 10, 50, 20),
				true);

		CampaignScores scores = campaign.scores();

		assertThat(scores.conditions().get(1).score()).isNull();
		assertThat(scores.comparisons().pairs()).isEmpty();
		assertThat(scores.comparisons().ranks()).singleElement()
			.isEqualTo(new RankInterval(campaign.condition(0), "seen", 1, 1));
		Behind unseen = campaign.behind(1);
		assertThat(unseen.learning()).isEmpty();
		assertThat(unseen.raters()).isEmpty();
		assertThat(unseen.alpha()).isNull();
		assertThat(unseen.responses()).isNull();
	}

	@Test
	void campaignThatNobodyHasSeenIsCompared() {
		assertThat(new TriedCampaign("a", "b").scores().comparisons().ranks()).isEmpty();
	}

	@Test
	void singleRaterHasAScoreAndNoInterval() {
		TriedCampaign campaign = new TriedCampaign("a", "b").raters(0, 1, new ErrorCounts(50, 10, 50, 20), true)
			.raters(1, 4, new ErrorCounts(50, 10, 50, 20), true);

		Score score = campaign.score(0);

		// 30 of 100
		assertThat(score.value()).isEqualTo(30);
		assertThat(score.intervals()).isEqualTo(ScoreIntervals.NONE);
		Comparisons comparisons = campaign.scores().comparisons();
		assertThat(comparisons.pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.p()).isNull();
			assertThat(pair.holmP()).isNull();
			assertThat(pair.differ()).isFalse();
		});
		assertThat(comparisons.ranks()).allSatisfy((rank) -> assertThat(rank.worst()).isEqualTo(2));
		assertThat(comparisons.chance()).extracting(AgainstChance::model).containsExactly("b");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void noErrorAtAllIsZeroWithAnIntervalThatDoesNotPretendToBeAPoint(boolean named) {
		TriedCampaign campaign = new TriedCampaign("obvious").raters(0, 5, new ErrorCounts(50, 0, 50, 0), named);

		Score score = campaign.score(0);

		assertThat(score.value()).isZero();
		// Hautus (1995): z(50.5 / 51) doubled for 250 of each: R 4.x 2 * qnorm(250.5 /
		// 251)
		assertThat(score.signal().dPrime()).isCloseTo(5.75884, within(1e-5));
		assertThat(score.intervals().value().published()).extracting((known) -> known.interval().width())
			.isEqualTo(0.0);
		assertThat(score.intervals().value().main()).extracting((known) -> known.interval().upper())
			.asInstanceOf(InstanceOfAssertFactories.DOUBLE)
			.isBetween(.1, 5.0);
		assertThat(verdict(campaign)).isEqualTo(Verdict.BELOW);
	}

	@Test
	void allErrorsIsAHundredAndAboveChance() {
		TriedCampaign campaign = new TriedCampaign("uncanny").raters(0, 5, new ErrorCounts(50, 50, 50, 50), true);

		assertThat(campaign.score(0).value()).isEqualTo(100);
		assertThat(campaign.score(0).intervals().value().main()).extracting((known) -> known.interval().upper())
			.asInstanceOf(InstanceOfAssertFactories.DOUBLE)
			.isCloseTo(100, within(1e-9));
		assertThat(verdict(campaign)).isEqualTo(Verdict.ABOVE);
	}

	@Test
	void fewEqualRatersAtChanceAreNoProofThatPeopleCannotTell() {
		// two raters with four judgements each, half of them wrong: no scatter, and
		// hardly any data
		TriedCampaign campaign = new TriedCampaign("who knows").raters(0, 2, new ErrorCounts(2, 1, 2, 1), false);

		assertThat(campaign.score(0).value()).isEqualTo(50);
		assertThat(verdict(campaign)).isEqualTo(Verdict.OPEN);
	}

	@Test
	void equalRatersOfTwoModelsDifferOrTie() {
		Comparisons comparisons = new TriedCampaign("a", "b", "c").raters(0, 4, new ErrorCounts(50, 10, 50, 10), false)
			.raters(1, 4, new ErrorCounts(50, 10, 50, 10), false)
			.raters(2, 4, new ErrorCounts(50, 30, 50, 30), false)
			.scores()
			.comparisons();

		assertThat(comparisons.pairs()).extracting(PairOfConditions::differ).containsExactly(false, true, true);
		assertThat(comparisons.ranks()).extracting(RankInterval::best, RankInterval::worst)
			.containsExactly(tuple(2, 3), tuple(2, 3), tuple(1, 1));
	}

	@Test
	void oneImageOfAKindSaysNothingOfOtherImages() {
		TriedCampaign campaign = new TriedCampaign("one");
		for (int i = 0; i < 6; i++) {
			campaign.sittings.counts("rater " + i, campaign.condition(0), new ErrorCounts(1, i % 2, 1, i % 3 / 2),
					"finished", "the ");
		}

		Intervals intervals = campaign.score(0).intervals().value();

		assertThat(intervals.corrected()).isNull();
		assertThat(intervals.crossed()).isNull();
		assertThat(intervals.question()).isEqualTo(Question.RATERS);
		assertThat(finite(intervals.main())).isTrue();
		assertThat(campaign.scores().comparisons().crossed()).isFalse();
		assertThat(campaign.behind(0).reals()).isEqualTo(new ImageUse(5000, 1, 6, 6));
	}

	@Test
	void onlyFakesCannotBeScored() {
		TriedCampaign campaign = new TriedCampaign("half").raters(0, 3, new ErrorCounts(0, 0, 10, 3), true);

		assertThat(campaign.scores().conditions().get(0).score()).isNull();
	}

	@Test
	void millionsOfIdenticalRowsAreScored() {
		TriedCampaign campaign = new TriedCampaign("again and again");
		Score score = campaign.scoring(new Monotony(campaign.condition(0), 20, 100_000))
			.scores(campaign.id())
			.conditions()
			.get(0)
			.score();

		assertThat(score).isNotNull().satisfies((known) -> {
			assertThat(known.judgements()).isEqualTo(2_000_000);
			assertThat(known.value()).isEqualTo(50);
			assertThat(known.intervals().value().question()).isEqualTo(Question.RATERS);
		});
	}

	private static Verdict verdict(TriedCampaign campaign) {
		return campaign.scores().comparisons().chance().get(0).verdict();
	}

	private static boolean finite(@Nullable Estimate estimate) {
		return estimate != null && Double.isFinite(estimate.standardError());
	}

	/** Raters who call everything fake, half of the images being so. */
	private record Monotony(UUID condition, int raters, int each) implements JudgedTrials {

		@Override
		public String pulse(UUID campaignId) {
			return "as ever";
		}

		@Override
		public List<SittingMark> read(UUID campaignId, Predicate<SittingMark> known, Consumer<JudgedTrial> consumer) {
			List<SittingMark> marks = IntStream.range(0, this.raters)
				.mapToObj((i) -> new SittingMark("r" + i, "r" + i, i, "finished", 0))
				.toList();
			for (SittingMark mark : marks) {
				for (int i = 1; i <= this.each; i++) {
					consumer.accept(Sittings.trial(mark.session(), this.condition, i, null, i % 2 == 0, i % 2 != 0,
							null, "finished"));
				}
			}
			return marks;
		}

	}

}
