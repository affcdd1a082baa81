package io.veridical.e2e;

import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.session.CaughtCampaigns;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater sees the examples of the tutorial and judges catch trials among the others, by
 * keyboard alone.
 */
class TutorialAndCatchTrialsTests extends RunningApplication {

	/** One block of four; on a busy machine as many trials again may be repeated. */
	private static final HypeTime BRIEF = new HypeTime("hype-75", 1, 2, 2, 2, true, 4, UnverifiedTrials.ACCEPT,
			MaskKind.NOISE);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void raterGoesThroughExamplesPracticeAndCatchTrials() {
		Campaign campaign = CaughtCampaigns.introduced(this.application, Fixtures.small(), "a-model");
		KeyboardRater rater = enter(campaign).press("See the examples");

		seeExamples(rater.page(), rater::press);
		// eight that count, two obvious fakes, an unmistakable real and two repeats
		rater.press("Start practice").practise(2).press("Start").judge(13).waitForDebrief();

		assertThat(rater.page().locator("#completion-code")).not().isEmpty();
		assertThat(stored(campaign)).hasSize(8);
		assertThat(phases(campaign)).containsExactly("CATCH 5", "MAIN 8", "PRACTICE 2");
		assertThat(judgedExamples(campaign)).isZero();
	}

	@Test
	void examplesComeBeforeTheLookAtTheScreen() {
		Campaign campaign = CaughtCampaigns.introduced(this.application, BRIEF, "a-model");
		GlancingRater rater = glance(campaign).press("See the examples");

		seeExamples(rater.page(), rater::press);
		rater.press("Check my screen").passTheCheck().practise(2).press("Start");
		assertThat(rater.judgeToTheEnd()).isEqualTo("debrief");

		assertThat(phases(campaign)).contains("CATCH 5", "MAIN 4", "PRACTICE 2");
		assertThat(judgedExamples(campaign)).isZero();
	}

	private void seeExamples(Page page, Consumer<String> press) {
		for (int number = 1; number <= 4; number++) {
			String title = (number % 2 == 1) ? "This image is real" : "This image is fake";
			assertThat(page.locator("section:not([hidden]) h1")).hasText(title);
			assertThat(page.getByText("Example %d of 4".formatted(number))).isVisible();
			Object width = page.evaluate("document.querySelector('section:not([hidden]) img').naturalWidth");
			// as campaigns of tests show their images
			assertThat(width).isEqualTo(64);
			if (number < 4) {
				press.accept("Next example");
			}
		}
	}

	private List<String> phases(Campaign campaign) {
		return this.jdbc.sql("""
				select t.phase || ' ' || count(*) from judgement j
				join trial t on t.id = j.trial_id join rater_session s on s.id = t.session_id
				where s.campaign_id = ? group by t.phase order by t.phase
				""").param(campaign.getId()).query(String.class).list();
	}

	private int judgedExamples(Campaign campaign) {
		return this.jdbc.sql("""
				select count(*) from trial t
				join rater_session s on s.id = t.session_id
				join image i on i.id = t.image_id
				join tutorial_example e on e.campaign_id = s.campaign_id
				join image told on told.id = e.image_id and told.pixels = i.pixels
				where s.campaign_id = ?
				""").param(campaign.getId()).query(Integer.class).single();
	}

}
