package io.veridical.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.scoring.ledger.Rule;
import io.veridical.session.JudgedTrial;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class BehindTests {

	private final TriedCampaign campaign = new TriedCampaign("model");

	@Test
	void errorsFallWhereTheyFellInTheSession() {
		// real, fake, real, fake ...: the first 10 of 40 wrong, four a tenth
		for (int rater = 0; rater < 3; rater++) {
			String name = "rater" + rater;
			this.campaign.sittings.sitting(name, "finished",
					IntStream.range(0, 40)
						.mapToObj((at) -> trial(name, at + 1, "image" + at, at % 2 == 1, at < 10))
						.toList());
		}

		Behind behind = this.campaign.behind(0);

		assertThat(behind.learning()).extracting(Decile::error)
			.containsExactly(100.0, 100.0, 50.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
		assertThat(behind.learning().get(0).counts()).isEqualTo(new ErrorCounts(6, 6, 6, 6));
		assertThat(behind.sorted()).isFalse();
	}

	// as dgm-eval's counts were made into rows: the order says nothing of learning
	@Test
	void rowsSortedByTruthHaveNoLearningCurve() {
		this.campaign.raters(0, 3, new ErrorCounts(20, 5, 20, 10), true);

		Behind behind = this.campaign.behind(0);

		assertThat(behind.sorted()).isTrue();
		assertThat(behind.learning()).isEmpty();
	}

	@Test
	void agreementNeedsTenImagesJudgedTwice() {
		this.campaign.raters(0, 2, new ErrorCounts(5, 1, 4, 1), true);
		assertThat(this.campaign.behind(0)).extracting(Behind::alpha, Behind::judgedTwice).containsExactly(null, 9);

		TriedCampaign more = new TriedCampaign("model").raters(0, 2, new ErrorCounts(5, 1, 5, 1), true);
		// both say the same of each image, and both answers occur
		assertThat(more.behind(0)).extracting(Behind::alpha, Behind::judgedTwice).containsExactly(1.0, 10);
	}

	@Test
	void imagesAreNamedWithHowOftenTheyWereShown() {
		for (int rater = 0; rater < 8; rater++) {
			String name = "rater" + rater;
			List<JudgedTrial> trials = new ArrayList<>();
			trials.add(trial(name, 1, "plain real", false, false));
			trials.add(trial(name, 2, "odd real", false, rater < 6));
			trials.add(trial(name, 3, "good fake", true, true));
			trials.add(trial(name, 4, "bad fake", true, false));
			if (rater == 0) {
				trials.add(trial(name, 5, "fake seen once", true, true));
			}
			this.campaign.sittings.sitting(name, "finished", trials);
		}

		Behind behind = this.campaign.behind(0);

		assertThat(behind.hardest()).extracting(ImageErrors::image, ImageErrors::shown, ImageErrors::wrong)
			.containsExactly(tuple("good fake", 8, 8));
		assertThat(behind.telling()).extracting(ImageErrors::image).containsExactly("bad fake");
		assertThat(behind.doubted()).extracting(ImageErrors::image, ImageErrors::errorPercent)
			.containsExactly(tuple("odd real", 75.0));
		assertThat(behind.reals()).isEqualTo(new ImageUse(5000, 2, 16, 8));
		assertThat(behind.judgedTwice()).isEqualTo(4);
	}

	// 1 of 1 has a lower bound of 20.7 %, 4 of 20 one of 8.1 %: nine of the first would
	// push the second out of the eight that are shown
	@Test
	void imagesJudgedOnceCrowdNobodyOut() {
		for (int rater = 0; rater < 20; rater++) {
			String name = "rater" + rater;
			this.campaign.sittings.sitting(name, "finished", List.of(trial(name, 1, "often judged", true, rater < 4),
					trial(name, 2, "once by " + name, true, true)));
		}

		assertThat(this.campaign.behind(0).hardest())
			.extracting(ImageErrors::image, ImageErrors::shown, ImageErrors::wrong)
			.containsExactly(tuple("often judged", 20, 4));
	}

	private JudgedTrial trial(String rater, int number, String image, boolean fake, boolean wrong) {
		return Sittings.trial(rater, this.campaign.condition(0), number, image, fake, wrong, null, "finished");
	}

	@Test
	void responseTimesAreSpreadByTruthAndAnswer() {
		this.campaign.raters(0, 2, new ErrorCounts(2, 1, 2, 0), true);

		ResponseTimes responses = this.campaign.behind(0).responses();

		// trials 1 to 4 took 501 to 504 ms; the wrong real comes first
		assertThat(responses).isNotNull().satisfies((known) -> {
			assertThat(known.all().median()).isEqualTo(502.5);
			assertThat(known.byAnswer()).extracting((by) -> (by.spread() != null) ? by.spread().median() : null)
				.containsExactly(502.0, 501.0, 503.5, null);
		});
	}

	@Test
	void exclusionsAreShownSideBySide() {
		this.campaign.raters(0, 2, new ErrorCounts(10, 1, 10, 1), true);
		this.campaign.sittings.counts("left early", this.campaign.condition(0), new ErrorCounts(4, 4, 4, 4), "active",
				"");

		List<ScoreVariant> variants = this.campaign.behind(0).variants();

		// 10 % of each of two, 100 % of the third: the mean over raters
		assertThat(variants)
			.extracting(ScoreVariant::rule, (variant) -> raters(variant.score()), (variant) -> value(variant.score()))
			.containsExactly(tuple(Rule.DECLARED, 2, 10.0), tuple(Rule.WITH_EXCLUDED, 2, 10.0),
					tuple(Rule.ALL_TRIALS, 2, 10.0), tuple(Rule.ALL_SESSIONS, 3, 40.0),
					tuple(Rule.EVERYTHING, 3, 40.0));
	}

	@Test
	void excludedSittingLeavesTheScoreAndComesBack() {
		this.campaign.raters(0, 2, new ErrorCounts(10, 1, 10, 1), true);
		this.campaign.sittings.counts("guesses", this.campaign.condition(0), new ErrorCounts(10, 5, 10, 5));
		assertThat(value(this.campaign.behind(0).variants().get(0).score())).isCloseTo(70 / 3.0, within(1e-9));

		this.campaign.sittings.exclude("guesses", true);
		List<ScoreVariant> variants = this.campaign.behind(0).variants();

		// 10 %, 10 % and 50 %: the mean over those who enter
		assertThat(variants)
			.extracting(ScoreVariant::rule, (variant) -> raters(variant.score()),
					(variant) -> Math.round(10 * value(variant.score())))
			.containsExactly(tuple(Rule.DECLARED, 2, 100L), tuple(Rule.WITH_EXCLUDED, 3, 233L),
					tuple(Rule.ALL_TRIALS, 2, 100L), tuple(Rule.ALL_SESSIONS, 3, 233L),
					tuple(Rule.EVERYTHING, 3, 233L));

		assertThat(this.campaign.scores().conditions().get(0).excluded()).isEqualTo(1);
		this.campaign.sittings.exclude("guesses", false);
		assertThat(this.campaign.scores().conditions().get(0).excluded()).isZero();
		assertThat(raters(this.campaign.behind(0).variants().get(0).score())).isEqualTo(3);
	}

	@Test
	void whatLiesBehindFollowsEveryJudgement() {
		this.campaign.raters(0, 2, new ErrorCounts(10, 1, 10, 1), true);
		Behind before = this.campaign.behind(0);
		assertThat(this.campaign.behind(0)).isSameAs(before);

		this.campaign.sittings.counts("begins", this.campaign.condition(0), new ErrorCounts(1, 1, 1, 1), "active", "");

		assertThat(this.campaign.behind(0).variants().get(3).score()).extracting(Score::raters).isEqualTo(3);
	}

	private static int raters(@Nullable Score score) {
		return (score != null) ? score.raters() : 0;
	}

	private static double value(@Nullable Score score) {
		return (score != null) ? score.value() : Double.NaN;
	}

}
