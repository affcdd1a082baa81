package io.veridical.e2e;

import java.io.IOException;
import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The results page is open in a browser while raters finish elsewhere. The page's clock
 * is handed to it, so that each pause between two questions to the server ends when the
 * test says so.
 */
class ResultsWhileRatersWorkTests extends RunningApplication {

	/** For how long the page rests before it asks again: results.js. */
	private static final int PAUSE_MILLIS = 2500;

	private static final String TABLE = "#leaderboard [aria-labelledby=leaderboard-caption] tbody";

	private Campaign campaign;

	private Page results;

	private int raters;

	@BeforeEach
	void twoRatersOfEachModelHaveFinishedAndTheResultsAreLookedAt() throws IOException {
		this.campaign = campaign(Fixtures.small(), "a-model", "b-model");
		for (int i = 0; i < 4; i++) {
			aRaterFinishes();
		}
		this.results = researchersPage(this.campaign);
		this.results.clock().install();
		this.results.getByText("All results").click();
		assertThat(this.results.getByText("4 raters have finished in all.")).isVisible();
		assertThat(this.results.locator("#live-state"))
			.hasText("The campaign is open to raters. This page keeps itself up to date.");
		this.results.evaluate("window.neverLeft = true");
	}

	@Test
	void figuresOfOneWhoFinishesElsewhereAppearAfterOnePauseWithoutReload() throws IOException {
		String before = this.results.locator(TABLE).innerText();

		aRaterFinishes();
		this.results.clock().runFor(PAUSE_MILLIS);

		assertThat(this.results.getByText("5 raters have finished in all.")).isVisible();
		String after = this.results.locator(TABLE).innerText();
		assertThat(after).isNotEqualTo(before);
		assertThat(this.results.evaluate("window.neverLeft")).isEqualTo(true);
		this.results.reload();
		assertThat(this.results.evaluate("window.neverLeft")).isNull();
		assertThat(this.results.locator(TABLE).innerText()).isEqualTo(after);
	}

	@Test
	void newFiguresDisturbNeitherScrollingNorOpenDetailsNorFocus() throws IOException {
		Locator pairs = this.results.locator("#pairs");
		pairs.locator("summary").click();
		assertThat(pairs.locator("table")).isVisible();
		Locator save = this.results.locator("#leaderboard a[href$='scores.svg']");
		save.focus();
		this.results.locator("#comparisons-title").evaluate("(title) => title.scrollIntoView({ block: 'start' })");
		double heading = top("#comparisons-title");

		aRaterFinishes();
		this.results.clock().runFor(PAUSE_MILLIS);

		assertThat(this.results.getByText("5 raters have finished in all.")).hasCount(1);
		assertThat(pairs.locator("table")).isVisible();
		assertThat(save).isFocused();
		// a pixel, since lengths are rounded to the pixels of the screen
		assertThat(top("#comparisons-title")).isBetween(heading - 1, heading + 1);
		assertThat(heading).isLessThan(200);
	}

	@Test
	void partInWhichSomebodyWritesWaitsUntilThatIsDone() throws IOException {
		Locator metrics = this.results.locator("#metrics-text");
		this.results.locator("details:has(#metrics-text) summary").click();
		metrics.fill("FID,a-model,1");

		aRaterFinishes();
		this.results.clock().runFor(PAUSE_MILLIS);

		assertThat(this.results.getByText("5 raters have finished in all.")).isVisible();
		assertThat(metrics).isFocused();
		assertThat(metrics).hasValue("FID,a-model,1");
	}

	private double top(String selector) {
		return ((Number) this.results.locator(selector).evaluate("(element) => element.getBoundingClientRect().top"))
			.doubleValue();
	}

	private void aRaterFinishes() throws IOException {
		try (Rater rater = Rater.consenting(URI.create(address()), this.campaign.getSlug(),
				"elsewhere-" + this.raters++)) {
			while (!rater.isDone()) {
				rater.judge();
			}
		}
	}

}
