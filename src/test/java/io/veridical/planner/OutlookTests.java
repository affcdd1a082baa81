package io.veridical.planner;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutlookTests {

	// science.md 5: with a rater SD of 7.6 points (at 100 images), the width of the 95 %
	// interval
	@ParameterizedTest
	@CsvSource({ "10, 9.4", "20, 6.7", "30, 5.4", "40, 4.7", "60, 3.8", "120, 2.7" })
	void publishedWidthIsThatOfThePlanner(String raters, double width) {
		Outlook outlook = outlook("raters", raters, "raterSd", "7.6", "raterSdImages", "100");
		assertThat(outlook.publishedWidth()).isCloseTo(width, within(.05));
	}

	// science.md 5: raters of each model for 80 % power at .05 two-sided
	@ParameterizedTest
	@CsvSource({ "10, 11", "8, 16", "5, 38", "3, 102", "2, 228" })
	void ratersNeededAreThoseOfThePlanner(String difference, int raters) {
		Outlook outlook = outlook("difference", difference, "raterSd", "7.6", "raterSdImages", "100");
		assertThat(outlook.ratersNeeded()).isEqualTo(raters);
	}

	@Test
	void spreadOfDgmEvalAtHundredImagesIsThatOfThePapersRaters() {
		// 6.7 points with 200 images (science.md 5): 6.7^2 = r^2 + 2400 / 200 of chance;
		// with 100 images r^2 + 2400 / 100, the root of which is 7.5: near the 7.6 points
		// of the HYPE paper
		Outlook outlook = outlook();
		assertThat(Math.sqrt(30) * outlook.theseImages().standardError()).isCloseTo(7.5, within(.1));
	}

	@Test
	void defaultIntervalIsWiderThanThePublishedByStudentsT() {
		// t table: 2.045 with 29 degrees of freedom instead of 1.960
		Outlook outlook = outlook();
		assertThat(outlook.theseImages().width() / outlook.publishedWidth()).isCloseTo(2.04523 / 1.95996, within(1e-4));
	}

	@Test
	void imagesLikeTheseAddTheVarianceOfThePool() {
		// .15 x 2400 / 200 images = 1.8 squared points, which no rater takes away
		Outlook few = outlook("pool", "200", "raters", "10000");
		assertThat(few.imagesLikeThese().standardError()).isCloseTo(Math.sqrt(1.8), within(.01));
		assertThat(few.theseImages().standardError()).isLessThan(.1);
	}

	@Test
	void imagesThatAreTooFewCanNeverTellModelsApart() {
		Outlook outlook = outlook("pool", "100", "difference", "2");
		assertThat(outlook.ratersNeeded()).isPositive();
		assertThat(outlook.ratersNeededLikeThese()).isNull();
	}

	@Test
	void oneModelIsNotCompared() {
		Outlook outlook = outlook("models", "1");
		assertThat(outlook.theseImages().power()).isNull();
		assertThat(outlook.ratersNeeded()).isNull();
		assertThat(outlook.theseImages().width()).isPositive();
	}

	@Test
	void moreModelsNeedMoreRaters() {
		int two = Objects.requireNonNull(outlook("models", "2").ratersNeeded());
		int six = Objects.requireNonNull(outlook("models", "6").ratersNeeded());
		assertThat(six).isGreaterThan(two + 10);
	}

	@Test
	void ratersWhoDifferNoMoreThanByChanceStillDifferByChance() {
		// A binomial SD of sqrt(2400 / 100) = 4.9 points at 40 % and 100 images
		Outlook outlook = outlook("raterSd", "0", "raters", "100");
		assertThat(outlook.theseImages().standardError()).isCloseTo(.49, within(.005));
	}

	@Test
	void papersStudyCostsWhatThePaperSays() {
		// science.md 3: about 10 minutes and $60 a model (30 raters), 2 cents an image
		// judged correctly: $60 is the most they can earn
		Cost cost = outlook("error", "0.1").cost();
		assertThat(cost.minutesOfRater()).isEqualTo(10);
		assertThat(cost.perModel()).isCloseTo(60, within(.1));
		// $12 an hour (science.md 4)
		assertThat(cost.hourly()).isCloseTo(12, within(.05));
		assertThat(cost.hours()).isEqualTo(10);
	}

	@Test
	void qualificationAndFeeAreAdded() {
		// 2 x 30 raters of whom 65 % pass: 93 candidates at 1; 60 x (1 + 100 x .6 x .02)
		// = 132; a fee of 20 % of 225
		Cost cost = outlook("base", "1", "qualification", "1", "qualified", "65", "fee", "20").cost();
		assertThat(cost.candidates()).isEqualTo(93);
		assertThat(cost.pay()).isCloseTo(132, within(1e-9));
		assertThat(cost.qualification()).isEqualTo(93);
		assertThat(cost.fee()).isCloseTo(45, within(1e-9));
		assertThat(cost.total()).isCloseTo(270, within(1e-9));
		assertThat(cost.hours()).isCloseTo((60 + 93) * 10 / 60.0, within(1e-9));
	}

	@Test
	void powerIsNeverCalledCertain() {
		assertThat(outlook("raters", "1000").theseImages().powerText()).isEqualTo("> 99");
		assertThat(outlook("models", "100", "difference", "0.1").theseImages().powerText()).isEqualTo("< 1");
		assertThat(outlook("raterSd", "7.6", "raterSdImages", "100").theseImages().powerText()).isEqualTo("71");
	}

	@Test
	void ownNumberOfRatersIsAmongTheLines() {
		assertThat(outlook("raters", "37").byRaters()).extracting(Outlook.Line::raters)
			.containsExactly(10, 20, 30, 37, 40, 60, 120);
		assertThat(outlook().byRaters()).hasSize(6);
	}

	@Test
	void catchTrialsPracticeAndTutorialTakeTimeAndOnlyCatchTrialsArePaid() {
		Cost cost = Cost
			.of(PlanWish.of(Map.of("catchTrials", "12", "first", "10", "models", "1", "raters", "10")).plan());

		// 122 images of 6 s; 60 of 100 right and 12 catch trials at 0.02
		assertThat(cost.minutesOfRater()).isCloseTo(12.2, within(1e-9));
		assertThat(cost.payOfRater()).isCloseTo(1.44, within(1e-9));
		assertThat(cost.hours()).isCloseTo(10 * 12.2 / 60, within(1e-9));
	}

	private static Outlook outlook(String... parameters) {
		PlanWish wish = PlanWish.of(Map.of());
		for (int i = 0; i < parameters.length; i += 2) {
			wish = wish.with(Quantity.named(parameters[i]).orElseThrow(), parameters[i + 1]);
		}
		assertThat(wish.complaints()).isEmpty();
		return Outlook.of(new Forecast(wish.plan()));
	}

}
