package io.veridical.scoring;

import java.io.StringReader;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsTests {

	private final Rendering rendering = new Rendering();

	@Test
	void everyConditionIsInTheTableWithItsFigures() {
		// science.md 9 for the score, scoring/counts.csv for the halves
		assertThat(english(Examples.dgmEval())).containsPattern("(?s)data-model=\"LSGM-ODE\".*?\"raters\">27<"
				+ ".*?\"score\">43\\.7<.*?\"interval\">\\[41\\.\\d, 45\\.\\d]<"
				+ ".*?\"fakes_error\">45\\.6<.*?\"reals_error\">41\\.7<");
	}

	@Test
	void captionSaysWhatTheNumbersAre() {
		assertThat(english(Examples.dgmEval())).contains("10,000 resamples, seed 42", "53 raters have finished",
				"not for other images");
		assertThat(english(Examples.nobodyYet())).contains("No rater has finished yet.");
		assertThat(chinese(Examples.dgmEval())).contains("重抽样 10,000 次，种子 42", "共有 53 名评判者完成");
	}

	@Test
	void exposuresAreInMillisecondsAndOfOnePreset() {
		assertThat(english(Examples.timed("hype-75")))
			.contains("Exposure needed, ms", "asked for most often", "Raters at 100 / 1000 ms", "The preset is hype-75",
					">0 / 2<", "never ranked together")
			.doesNotContain("chance", "null", "??");
		assertThat(english(Examples.timed("modern"))).contains("fitted to the exposures achieved",
				"Raters at 50 / 5000 ms");
		assertThat(chinese(Examples.timed("levitt-3-1"))).contains("所需呈现时长（毫秒）", "预设为 levitt-3-1")
			.doesNotContain("随机猜测", "null", "??");
	}

	@Test
	void missingNumbersAreSaidInWords() {
		assertThat(english(Examples.dgmEval())).contains("needs at least two raters", "no rater yet")
			.doesNotContain("NaN", "null", "??");
		assertThat(chinese(Examples.nobodyYet())).contains("尚无评判者").doesNotContain("NaN", "null", "??");
	}

	@Test
	void namesOfModelsAreEscaped() {
		assertThat(english(Examples.dgmEval())).contains("One rater so far &lt;&amp;&gt;").doesNotContain("<&>");
	}

	@Test
	void pageHoldsNoInlineStyle() {
		assertThat(english(Examples.dgmEval())).doesNotContain("style=", "<style");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void plotStandsAloneAsXml(String language) throws Exception {
		String svg = this.rendering.svg(Examples.dgmEval(), Locale.forLanguageTag(language));

		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
		assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
		assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("-16 -16 752");
		assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
		assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).contains("LSGM-ODE", "43.7");
	}

	private String english(CampaignScores scores) {
		return this.rendering.results(scores, Locale.ENGLISH);
	}

	private String chinese(CampaignScores scores) {
		return this.rendering.results(scores, Locale.SIMPLIFIED_CHINESE);
	}

}
