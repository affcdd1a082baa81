package io.veridical.scoring.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.plot.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsPageTests {

	private static final List<String> PARTS = List.of("leaderboard", "psychometric", "comparisons", "behind",
			"pictures", "metrics", "summary", "finding");

	private final Drawing drawing = new Drawing();

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void everyPartIsWrittenWhateverThereIsToShow(String language) {
		for (Results results : List.of(Examples.tied(), Examples.timed("hype-75"), Examples.guessed(),
				Examples.oneRater(), Examples.nobodyYet(), Examples.past(), Examples.shared(), Examples.singles(),
				Examples.censored(Bound.OPEN, Bound.AT_LEAST))) {
			assertThat(PARTS).allSatisfy((part) -> assertThat(part(part, results, language)).isNotBlank()
				.doesNotContain("??", "null", "NaN", "style=", "<style", "Optional"));
		}
	}

	@Test
	void everyModelIsInTheTableWithItsFigures() {
		assertThat(part("leaderboard", Examples.tied(), "en"))
			.containsPattern("(?s)data-model=\"LSGM-ODE\".*?\"rank\">1\u20132<.*?\"raters\">27<.*?\"score\">43\\.7<"
					+ ".*?\"interval\">\\[41\\.8, 45\\.6]<.*?\"fakes_error\">45\\.6<.*?\"reals_error\">41\\.7<")
			.contains("WGAN-GP &lt;&amp;&gt;", "for other raters and other images like these")
			.doesNotContain("<&>");
		assertThat(part("leaderboard", Examples.timed("hype-75"), "en")).contains("The preset is hype-75", ">0 / 2<",
				"not available");
	}

	@Test
	void rowWithoutACountedSessionSaysHowManyAreExcluded() {
		assertThat(part("leaderboard", Examples.excluded(), "en")).containsOnlyOnce("data-column=\"excluded\"")
			.contains(">no sessions counted, 3 excluded<")
			.contains("all 3 excluded", "B: no sessions counted, 3 excluded.");
		assertThat(part("leaderboard", Examples.excluded(), "zh-CN")).contains(">没有计入的场次，3 场被排除<", "全部 3 场被排除");
		assertThat(part("leaderboard", Examples.nobodyYet(), "en")).contains("no rater yet")
			.doesNotContain("data-column=\"excluded\"");
	}

	@Test
	void pairsSayHowRatersWhoJudgedBothEnter() {
		assertThat(part("comparisons", Examples.shared(), "en")).contains("one pair is tested paired, 2 partly paired",
				"paired (12 in both)", "partly paired (6 in both)");
		assertThat(part("leaderboard", Examples.shared(), "en"))
			.contains("36 raters have finished, counted once for each model: some judged several.");
		assertThat(part("comparisons", Examples.tied(), "en")).doesNotContain("paired", "data-column=\"test\"");
	}

	@Test
	void allIntervalsOfAMeanThatIsOnlyABoundSaySo() {
		Results results = Examples.censored(Bound.AT_LEAST, Bound.EXACT);

		// over raters, half a millisecond within: 441.1 - 79.5 and 441.1 + 79.5, as led
		// with and twice among all intervals
		assertThat(part("leaderboard", results, "en").replace('\u00a0', ' ')).doesNotContain("361.6, 520.6")
			.contains("[361.6, \u2265 520.6]");
		assertThat(part("comparisons", results, "en")).contains("Where a score is only a bound");
		assertThat(part("comparisons", Examples.timed("hype-75"), "en")).doesNotContain("only a bound");
	}

	@Test
	void modelsOfASingleRaterEachAreNotTestedForThatReason() {
		assertThat(part("comparisons", Examples.singles(), "en"))
			.contains("One-way ANOVA: not tested, because each model has a single rater.");
	}

	@Test
	void everyTableHasACaptionAndEveryPlotItsFiles() {
		Results results = Examples.tied();
		String page = String.join("", PARTS.stream().map((part) -> part(part, results, "en")).toList());

		assertThat(page.split("<table")).hasSameSizeAs(page.split("<caption"));
		for (String plot : List.of("scores", "differences", "learning", "raters", "response-times", "exclusions",
				"metric-1")) {
			assertThat(page).contains("/plots/" + plot + ".svg", "/plots/" + plot + ".png", "/plots/" + plot + ".csv");
		}
	}

	@Test
	void imagesAreShownWhereThereArePicturesAndNamedWhereNot() {
		assertThat(part("pictures", Examples.tied(), "en")).contains(
				"src=\"/pools/00000000-0000-0000-0000-000000000005/thumbnails/3.png\"", "11 / 12",
				"<code>fake_017.png</code>", "9 / 10");
	}

	private String part(String part, Results results, String language) {
		MockServletContext servletContext = new MockServletContext();
		WebContext context = new WebContext(
				JakartaServletWebApplication.buildApplication(servletContext)
					.buildExchange(new MockHttpServletRequest(servletContext), new MockHttpServletResponse()),
				Locale.forLanguageTag(language), Map.of("results", results, "details", new Details(results)));
		return this.drawing.engine().process("scoring/" + part, Set.of(part), context);
	}

}
