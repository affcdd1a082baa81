package io.veridical.e2e;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater takes part in a real browser.
 */
class RaterTests extends RunningApplication {

	@Test
	void raterTakesASmallCampaignByKeyboard() {
		HypeInfinity protocol = Fixtures.small();
		Campaign campaign = campaign(protocol);

		KeyboardRater rater = enter(campaign).press("Start practice")
			.practise(protocol.practice())
			.press("Start")
			.judge(protocol.trials());
		rater.waitForDebrief();

		assertThat(rater.page().locator("#completion-code")).not().isEmpty();
		assertThat(stored(campaign)).hasSize(8).isEqualTo(rater.judged());
	}

	@Test
	void pageOfASecondTabWaitsUntilTheFirstIsClosed() {
		Campaign campaign = campaign(Fixtures.small());
		KeyboardRater first = enter(campaign);
		first.press("Start practice").practise(1);

		Page second = context().newPage();
		second.navigate(first.page().url());
		assertThat(second.getByText("already open in another tab")).isVisible();

		first.page().close();
		KeyboardRater rater = new KeyboardRater(second);
		rater.press("Start practice").practise(1).press("Start").judge(8).waitForDebrief();
		assertThat(stored(campaign)).hasSize(8);
	}

	@Test
	void raterOnAPhoneAnswersWithAFinger(Browser browser) {
		Campaign campaign = campaign(new HypeInfinity("custom", 2, 2, 0, false));
		try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
			.setViewportSize(360, 640)
			.setHasTouch(true)
			.setIsMobile(true)
			.setLocale("zh-CN"))) {
			Page page = phone.newPage();
			page.navigate("/take/" + campaign.getSlug());
			page.getByRole(AriaRole.CHECKBOX).tap();
			page.getByText("参与研究").tap();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始")).tap();
			KeyboardRater eyes = new KeyboardRater(page);
			for (int i = 0; i < 4; i++) {
				eyes.look();
				page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("真实")).tap();
			}
			eyes.waitForDebrief();
		}

		assertThat(stored(campaign)).extracting(KeyboardRater.Given::answer).containsOnly("real").hasSize(4);
		assertThat(inputs(campaign)).containsOnly("touch").hasSize(4);
	}

	@Test
	void withdrawalDeletesWhatTheRaterJudged() {
		Campaign campaign = campaign(Fixtures.small());
		KeyboardRater rater = enter(campaign).press("Start practice").practise(2).press("Start").judge(3);
		rater.rest(2 + 4 + 4);
		assertThat(stored(campaign)).hasSize(3);

		rater.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw")).click();
		rater.page().keyboard().press("f");
		rater.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw and delete my answers"))
			.click();

		assertThat(rater.page().getByText("You have withdrawn")).isVisible();
		assertThat(stored(campaign)).isEmpty();
		rater.page().goBack();
		assertThat(rater.page()).hasURL(Pattern.compile("/debrief$"));
	}

	@Test
	void noFrameBetweenTwoTrialsIsWithoutAnImage() {
		Campaign campaign = campaign(new HypeInfinity("custom", 20, 20, 0, false));
		KeyboardRater rater = enter(campaign).press("Start");
		rater.shown();
		rater.page().evaluate("""
				() => {
					window.frames = { seen: 0, empty: 0, trials: new Set() };
					const look = () => {
						const shown = [...document.querySelectorAll('.stage img')]
							.filter((image) => getComputedStyle(image).visibility === 'visible');
						if (document.documentElement.classList.contains('is-trial')) {
							window.frames.seen += 1;
							const whole = shown.length === 1 && shown[0].complete && shown[0].naturalWidth > 0;
							window.frames.empty += whole ? 0 : 1;
							shown.forEach((image) => window.frames.trials.add(image.getAttribute('elementtiming')));
						}
						requestAnimationFrame(look);
					};
					requestAnimationFrame(look);
				}""");

		rater.judge(39);
		rater.shown();
		// an image is looked at in the frame after the one that brought it
		rater.page().evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

		assertThat(rater.page().evaluate("window.frames.trials.size")).isEqualTo(40);
		assertThat(rater.page().evaluate("window.frames.empty")).isEqualTo(0);
	}

}
