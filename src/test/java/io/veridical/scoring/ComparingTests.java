package io.veridical.scoring;

import java.util.ArrayList;
import java.util.List;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.AgainstChance.Verdict;
import io.veridical.session.JudgedTrial;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class ComparingTests {

	@Test
	void publishedModelsAreRankedByWhatDiffers() {
		Comparisons comparisons = new TriedCampaign("LSGM-ODE", "PFGMPP", "StyleGAN2-ada", "WGAN-GP", "RESFLOW")
			.published(0, OpenData.DGM_EVAL, "LSGM-ODE")
			.published(1, OpenData.DGM_EVAL, "PFGMPP")
			.published(2, OpenData.DGM_EVAL, "StyleGAN2-ada")
			.published(3, OpenData.DGM_EVAL, "WGAN-GP")
			.published(4, OpenData.DGM_EVAL, "RESFLOW")
			.scores()
			.comparisons();

		// 43.7 and 43.6 % cannot be told apart; both lie 4 points above the next, which
		// lies 22 above, then 8
		assertThat(comparisons.ranks()).extracting(RankInterval::best, RankInterval::worst)
			.containsExactly(tuple(1, 2), tuple(1, 2), tuple(3, 3), tuple(4, 4), tuple(5, 5));
		assertThat(comparisons.crossed()).isFalse();
		assertThat(comparisons.chance()).extracting(AgainstChance::verdict).containsOnly(Verdict.BELOW);
	}

	@Test
	void sameSeedGivesTheSameDigits() {
		assertThat(campaign().scores().comparisons().pairs().get(0).difference())
			.isEqualTo(campaign().scores().comparisons().pairs().get(0).difference());
	}

	@Test
	void fewRatersWhoAgreeRankNobody() {
		Comparisons comparisons = new TriedCampaign("a", "b").raters(0, 2, new ErrorCounts(50, 20, 50, 20), false)
			.raters(1, 2, new ErrorCounts(50, 20, 50, 19), false)
			.scores()
			.comparisons();

		// 40 and 39 %, nobody differs within a model
		assertThat(comparisons.anova()).isNull();
		assertThat(comparisons.ranks()).extracting(RankInterval::best, RankInterval::worst)
			.containsExactly(tuple(1, 2), tuple(1, 2));
		assertThat(comparisons.pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.tukey()).isNull();
			assertThat(pair.differ()).isFalse();
		});
	}

	@Test
	void threeRatersAreTestedAsStrictlyAsByStudent() {
		TriedCampaign campaign = new TriedCampaign("a", "b");
		for (int i = 0; i < 3; i++) {
			campaign.sittings
				.counts("a" + i, campaign.condition(0), new ErrorCounts(50, 20, 50, 18 + 2 * i), "finished", null)
				.counts("b" + i, campaign.condition(1), new ErrorCounts(50, 18, 50, 16 + 2 * i), "finished", null);
		}

		// 38, 40, 42 and 34, 36, 38: Tukey of two is Student's t, p .0705 with SE 1.63;
		// as
		// 600 independent judgements have SE 3.96, p is larger
		assertThat(campaign.scores().comparisons().pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.tukeyP()).isCloseTo(.0705, within(1e-4));
			assertThat(pair.holmP()).isGreaterThan(.0705);
		});
	}

	private static TriedCampaign campaign() {
		TriedCampaign campaign = new TriedCampaign("a", "b");
		for (int i = 0; i < 12; i++) {
			campaign.sittings
				.counts("a" + i, campaign.condition(0), new ErrorCounts(20, 4 + i % 3, 20, 5 + i % 5), "finished", "")
				.counts("b" + i, campaign.condition(1), new ErrorCounts(20, 4 + i % 4, 20, 6 + i % 2), "finished", "");
		}
		return campaign;
	}

	@Test
	void imagesAreResampledWhereAllHaveNames() {
		Comparisons comparisons = campaign().scores().comparisons();

		assertThat(comparisons.crossed()).isTrue();
		assertThat(comparisons.pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.difference()).isNotNull();
			assertThat(pair.holmP()).isEqualTo(pair.p());
		});
	}

	@Test
	void ratersOfBothModelsAreComparedWithThemselves() {
		TriedCampaign campaign = new TriedCampaign("a", "b");
		for (int i = 0; i < 6; i++) {
			campaign.sittings
				.counts("a" + i, "rater" + i, campaign.condition(0), new ErrorCounts(50, 5 + 3 * i, 50, 10))
				.counts("b" + i, "rater" + i, campaign.condition(1), new ErrorCounts(50, 6 + 3 * i + i % 2, 50, 11));
		}

		assertThat(campaign.scores().comparisons().pairs()).singleElement().satisfies((pair) -> {
			assertThat(pair.pairing()).isEqualTo(Pairing.PAIRED);
			assertThat(pair.both()).isEqualTo(6);
			// differences of 2 and 3 leave .22; but 600 judgements a model, 2.2 and 2.3
			// each were they independent, at least half of that variance
			assertThat(requireNonNull(pair.difference()).standardError()).isBetween(1.5, 2.3);
		});
	}

	@Test
	void sittingWithSeveralModelsSharesItsReals() {
		TriedCampaign campaign = new TriedCampaign("a", "b");
		for (int rater = 0; rater < 2; rater++) {
			String name = "rater" + rater;
			// ten reals shown against a, three of them wrong; five fakes of each, one of
			// a and two of b wrong
			List<JudgedTrial> trials = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				boolean fake = i >= 10;
				int of = (fake && i >= 15) ? 1 : 0;
				boolean wrong = i < 3 || i == 10 || i == 15 || i == 16;
				trials.add(Sittings.trial(name, campaign.condition(of), i + 1, "image" + i, fake, wrong, null,
						"finished"));
			}
			campaign.sittings.sitting(name, "finished", trials);
		}

		Score a = campaign.score(0);
		Score b = campaign.score(1);

		// 4 and 5 of 15; reals 3 of 10; fakes 1 and 2 of 5
		assertThat(a.value()).isCloseTo(100 * 4 / 15.0, within(1e-9));
		assertThat(b.value()).isCloseTo(100 * 5 / 15.0, within(1e-9));
		assertThat(a.realsError()).isEqualTo(30);
		assertThat(b.realsError()).isEqualTo(30);
		assertThat(b.fakesError()).isEqualTo(40);
		assertThat(a.judgements()).isEqualTo(30);
	}

}
