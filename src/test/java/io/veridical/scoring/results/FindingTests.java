package io.veridical.scoring.results;

import java.util.List;
import java.util.Locale;

import io.veridical.scoring.AgainstChance.Verdict;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.plot.Drawing;
import io.veridical.scoring.plot.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTests {

	private final Drawing drawing = new Drawing();

	@Test
	void firstOfSeveralThatAreNotToldApartIsNotCalledTheBest() {
		assertThat(english(Examples.tied())).first()
			.isEqualTo(
					"LSGM-ODE scores highest: 43.7 % [41.8, 45.6] of images judged wrongly, not significantly more than PFGMPP.");
	}

	@Test
	void firstThatIsAboveAllOthersIs() {
		assertThat(english(Examples.unique()))
			.containsExactly("A fools people most: 40.0 % [38.0, 42.0] of images judged wrongly.");
	}

	@Test
	void equalScoresMakeNobodyTheHighest() {
		assertThat(english(Examples.level())).containsExactly(
				"GAN-1 and B have the same score, 40.0 % of images judged wrongly, and no model has a higher one.");
		assertThat(said(Examples.level(), Locale.SIMPLIFIED_CHINESE)).singleElement()
			.asString()
			.startsWith("GAN-1 \u4e0e B\u5f97\u5206\u76f8\u540c");
	}

	@Test
	void nameThatFitsOnALineDoesNotBreakAtItsHyphens() {
		assertThat(this.drawing.say(Examples.tied().finding().get(0), Locale.ENGLISH))
			.startsWith("LSGM-\u2060ODE scores");
	}

	@Test
	void fewRatersOrAnOpenRankCrownNobody() {
		String ahead = "A scores highest so far: 40.0 % [38.0, 42.0] of images judged wrongly.";

		assertThat(english(Examples.unique(9, 1))).containsExactly(ahead,
				"Little data so far, as few as 9 raters a model: read this as a first impression.");
		assertThat(english(Examples.unique(10, 2))).containsExactly(ahead);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDISTINGUISHABLE")
	void onlyEquivalenceMakesAModelIndistinguishable(Verdict verdict) {
		assertThat(english(Examples.chance(verdict))).noneMatch((sentence) -> sentence.contains("could not tell"));
		assertThat(english(Examples.chance(Verdict.INDISTINGUISHABLE)))
			.anyMatch((sentence) -> sentence.contains("within \u00b15.0 points of guessing")
					&& sentence.contains("could not tell it from real images here (equivalence test, p = 0.012)"));
	}

	@Test
	void littleDataIsSaidToBeLittle() {
		assertThat(english(Examples.oneRater())).containsExactly(
				"A: 55.0 % of images judged wrongly by a single rater.",
				"Little data so far, as few as one rater a model: read this as a first impression.");
		assertThat(english(Examples.nobodyYet())).containsExactly("No rater has finished yet.");
		assertThat(english(Examples.tied())).last().isEqualTo("One model has no rater yet.");
	}

	@Test
	void modelsWhoseSessionsAreAllExcludedAreNotCalledUnjudged() {
		assertThat(english(Examples.excluded())).last().isEqualTo("Of one model every finished session is excluded.");
		assertThat(english(Examples.allExcluded()))
			.containsExactly("No session counts: all 2 finished ones are excluded.");
	}

	@Test
	void ratersAtTheLongestExposureAreToldOf() {
		assertThat(english(Examples.timed("hype-75"))).first()
			.isEqualTo("StyleGAN takes people longest: 441.1 ms [363.8, 519.5] to tell.");
		assertThat(english(Examples.timed("hype-75"))).element(1)
			.asString()
			.startsWith("2 of its 12 raters reach the longest exposure, 1000 ms");
	}

	@Test
	void thresholdOfRatersWhoMayHaveGuessedIsNoFinding() {
		assertThat(english(Examples.guessed())).containsExactly(
				"No exposure can be read off for StyleGAN: 6 of its 12 raters are not shown to be right "
						+ "more often than by guessing.",
				"2 of its 12 raters reach the longest exposure, 1000 ms: what they need may be more. A "
						+ "rater who only guesses ends there too, so look at d\u2032 before calling the images real.");
	}

	@Test
	void meanOfRatersBeyondTheExposuresIsOnlyABound() {
		assertThat(english(Examples.censored(Bound.AT_LEAST, Bound.AT_MOST))).first()
			.asString()
			.startsWith("StyleGAN takes people longest: \u2265 441.1 ms [")
			.contains(", \u2265 ");
	}

	@ParameterizedTest
	@CsvSource({ "OPEN, EXACT", "AT_MOST, EXACT", "EXACT, AT_LEAST", "EXACT, OPEN" })
	void nobodyIsFirstWhereTheOrderIsNotKnown(Bound first, Bound second) {
		assertThat(english(Examples.censored(first, second))).first()
			.asString()
			.startsWith("StyleGAN scores highest so far");
	}

	@Test
	void chineseSaysTheSame() {
		assertThat(said(Examples.tied(), Locale.SIMPLIFIED_CHINESE)).first()
			.isEqualTo(
					"LSGM-ODE \u5f97\u5206\u6700\u9ad8\uff1a43.7% [41.8, 45.6] \u7684\u56fe\u50cf\u88ab\u5224\u65ad\u9519\u8bef\uff1b\u4e0e PFGMPP \u6ca1\u6709\u663e\u8457\u5dee\u5f02\u3002");
	}

	@Test
	void figuresDoNotBreakOverLines() {
		assertThat(Examples.unique().finding()).first()
			.satisfies((words) -> assertThat(this.drawing.say(words, Locale.ENGLISH))
				.contains(" 40.0\u00a0% [38.0,\u00a042.0] "));
	}

	private List<String> english(Results results) {
		return said(results, Locale.ENGLISH);
	}

	private List<String> said(Results results, Locale locale) {
		return results.finding()
			.stream()
			.map((Words words) -> this.drawing.say(words, locale))
			.map((sentence) -> sentence.replace('\u00a0', ' ').replace("\u2060", ""))
			.toList();
	}

}
