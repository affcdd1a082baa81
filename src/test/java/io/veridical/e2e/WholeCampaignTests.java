package io.veridical.e2e;

import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater takes a whole campaign, and neither a reload nor an outage costs a judgement.
 */
class WholeCampaignTests extends RunningApplication {

	private static final int PRACTICE = 6;

	/** How many images are fetched ahead of the one that is shown. */
	private static final int AHEAD = 8;

	@Test
	void hundredJudgementsAreStoredOnceEachThroughReloadAndOutage() {
		HypeInfinity protocol = HypeInfinity.hype2019();
		Campaign campaign = campaign(protocol);

		KeyboardRater rater = enter(campaign).press("Start practice")
			.practise(protocol.practice())
			.press("Start")
			.judge(30);
		reloadWithThreeJudgementsUnsent(rater);
		rater.judge(17);
		loseTheNetworkForTenSeconds(rater);
		rater.judge(protocol.trials() - rater.judged().size()).waitForDebrief();

		assertThat(rater.judged()).hasSize(100);
		assertThat(stored(campaign)).containsExactlyElementsOf(rater.judged());
		Page results = researchersPage(campaign);
		results.getByText("All results").click();
		assertThat(results.locator("[data-model=a-model] [data-column=score]"))
			.hasText(String.format(Locale.ROOT, "%.1f", percentWrong(rater.judged())));
	}

	private void reloadWithThreeJudgementsUnsent(KeyboardRater rater) {
		Page page = rater.page();
		rater.rest(PRACTICE + 31 + AHEAD);
		page.route("**/judgements", (route) -> route.abort());
		rater.judge(3);
		page.reload();
		assertThat(page.getByText("We go on with image 34 of 100")).isVisible();
		page.unroute("**/judgements");
		rater.press("Go on");
	}

	private void loseTheNetworkForTenSeconds(KeyboardRater rater) {
		Page page = rater.page();
		Locator lost = page.getByText("Connection lost. Your answers are kept");
		rater.rest(PRACTICE + 51 + AHEAD);
		context().setOffline(true);
		Object since = page.evaluate("performance.now()");
		rater.judge(1 + AHEAD);
		assertThat(page.getByText("The next image is on its way")).isVisible();
		page.waitForFunction("(since) => performance.now() - since >= 10_000", since);
		assertThat(lost).isVisible();
		context().setOffline(false);
		rater.judge(1);
		assertThat(lost).isHidden();
	}

}
