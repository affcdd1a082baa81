package io.veridical.scoring.results;

import java.util.Locale;

import io.veridical.campaign.HypeTime;
import io.veridical.scoring.plot.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringMethodsTests {

	private final ScoringMethods methods = new ScoringMethods(new Drawing().messages(), "1.2.3");

	@Test
	void paragraphHoldsTheProtocolsNumbers() {
		assertThat(english(Examples.tied())).contains("Veridical 1.2.3", "HYPE_infinity",
				"preset " + Examples.PROTOCOL.preset(),
				"each rater judged %d real and %d generated images".formatted(Examples.PROTOCOL.reals(),
						Examples.PROTOCOL.fakes()),
				"after %d practice images, without feedback".formatted(Examples.PROTOCOL.practice()),
				"%d %% of the images are real".formatted(Examples.PROTOCOL.realsPercent()));
	}

	@Test
	void paragraphHoldsRatersTestsAndSeeds() {
		assertThat(english(Examples.tied())).contains("LSGM-ODE (27), PFGMPP (26), WGAN-GP <&> (26)",
				"15,800 judgements", "95 % intervals for other raters and other images", "10,000 resamples",
				"F(2, 76) = 214.37, p < 0.001", "over raters and images", "margin of 5.0 points", "scoring seed 42");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hype-75", "hype-literal", "levitt-3-1", "modern" })
	void paragraphOfATimedCampaignHoldsItsProtocolsNumbers(String preset) {
		HypeTime protocol = HypeTime.usual(preset);

		assertThat(english(Examples.timed(preset)))
			.contains("HYPE_time", "preset " + preset,
					"%d real and %d generated".formatted(protocol.realsPerBlock(), protocol.fakesPerBlock()),
					"%d countdown digits of %d ms".formatted(HypeTime.DIGITS, HypeTime.DIGIT_MILLIS),
					"%d masks asked for %d ms".formatted(HypeTime.MASKS_PER_TRIAL, HypeTime.MASK_MILLIS),
					"more than %d such trials".formatted(protocol.repeats()))
			.doesNotContain("HYPE_infinity", "50 % is chance", "??");
		assertThat(english(Examples.timed(preset)))
			.contains(protocol.modern() ? "signal-detection fit to the exposures achieved" : "asked for most often");
	}

	@Test
	void nothingIsSaidOfAPastStudyThatItsFileDoesNotTell() {
		assertThat(english(Examples.past())).contains("made elsewhere", "HYPE_infinity", "Incomplete sessions")
			.doesNotContain("practice", "feedback", "withdrawn", "were told that");
	}

	@Test
	void paragraphWithoutRatersSaysNothingOfScores() {
		assertThat(english(Examples.nobodyYet())).contains("A (0)").doesNotContain("interval", "seed", "??");
	}

	@Test
	void chineseHoldsTheSameNumbers() {
		assertThat(this.methods.paragraph(Examples.tied(), Locale.SIMPLIFIED_CHINESE))
			.contains("HYPE_infinity", "50 \u5f20\u771f\u5b9e\u56fe\u50cf", "15,800", "F(2, 76) = 214.37",
					"\u79cd\u5b50\u4e3a 42")
			.doesNotContain("??", "null");
	}

	private String english(Results results) {
		return this.methods.paragraph(results, Locale.ENGLISH);
	}

}
