package io.veridical.scoring.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
				Examples.oneRater(), Examples.nobodyYet(), Examples.past())) {
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
