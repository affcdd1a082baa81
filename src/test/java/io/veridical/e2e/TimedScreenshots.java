package io.veridical.e2e;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.imaging.Raster;
import io.veridical.pool.ImagePool;
import io.veridical.pool.RealImages;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Pictures of all that a rater of HYPE_time sees, in {@code target/screenshots}, to be
 * looked at: run by name, not with the tests
 * ({@code mvn verify -Dit.test=TimedScreenshots}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimedScreenshots extends RunningApplication {

	private static final HypeTime PROTOCOL = new HypeTime("hype-75", 3, 2, 2, 2, true, 12, UnverifiedTrials.REFUSE,
			MaskKind.TEXTURE);

	private static final String FAULTS = """
			{"suitable": false, "reasons": ["refresh-rate", "background-load", "no-element-timing"]}""";

	@Autowired
	private ApplicationContext application;

	private Campaign campaign;

	@BeforeAll
	void makeCampaign() throws IOException {
		Fixtures fixtures = Fixtures.of(this.application);
		ImagePool clothes = ImagePool.real(Fixtures.name("clothes"), new RealImages("Fashion-MNIST", "MIT"),
				Instant.parse("2026-11-22T00:00:00Z"));
		List<Raster> images = Pictures.clothes();
		DraftCampaign design = new DraftCampaign(null, "Photographs of clothing",
				fixtures.fill(clothes, images.subList(0, 40)), List.of(new DraftCondition("a-model",
						fixtures.fill(fixtures.stillFilling(), images.subList(200, 240)))),
				PROTOCOL, 336);
		this.campaign = fixtures.launch(this.application.getBean(CampaignDesign.class).draft(design));
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900, light, en-GB", "1440, 900, dark, zh-CN", "390, 844, light, zh-CN", "390, 844, dark, en-GB",
			"844, 390, light, en-GB" })
	void timedPages(int width, int height, String scheme, String language, Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
			.setViewportSize(width, height)
			.setDeviceScaleFactor((width < 500) ? 2 : 1)
			.setHasTouch(width < 500)
			.setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)))
			.setLocale(language))) {
			context.addInitScript(SimulatedDisplay.of(60));
			Page page = context.newPage();
			Pictures pictures = new Pictures(page, "timed-" + width + "-" + scheme + "-" + language.substring(0, 2));
			page.navigate("/take/" + this.campaign.getSlug());
			pictures.take("01-consent");
			page.locator("#consent").check();
			page.locator("form .button").click();
			page.locator("[data-screen=instructions] [data-go]:enabled").waitFor();
			pictures.take("02-instructions");
			lookAtTheCheck(page, pictures);
			lookAtATrial(page, pictures);
			page.locator(".answers [data-go]:visible").click();
			judge(page);
			page.locator(".answers [data-go]:visible").click();
			page.locator("[data-screen=interlude]").waitFor();
			pictures.take("11-interlude");
			page.locator("[data-screen=interlude] [data-go]").click();
			judge(page);
			asked(page);
			pictures.take("12-question");
			page.locator("[data-pause]").click();
			page.locator("[data-answer=real]").click();
			page.locator("[data-screen=pause]").waitFor();
			pictures.take("13-pause");
			page.locator("[data-screen=pause] [data-withdraw]").click();
			pictures.take("14-withdrawal");
			page.locator("[data-stay]").click();
			page.reload();
			page.locator("[data-screen=resume]").waitFor();
			pictures.take("15-resume");
			page.locator("[data-screen=resume] [data-go]").click();
			page.locator("[data-screen=preflight] [data-go]").click();
			new GlancingRater(page).judgeToTheEnd();
			page.locator("[data-screen=rest]").waitFor();
			pictures.take("16-rest");
			page.locator("[data-screen=rest] [data-go]").click();
			asked(page);
			context.setOffline(true);
			page.locator("[data-answer=real]").click();
			page.locator(".connection:not(:empty)").waitFor();
			pictures.take("17-offline");
		}
	}

	private static void lookAtTheCheck(Page page, Pictures pictures) {
		page.route("**/preflight", (route) -> route.fulfill(new Route.FulfillOptions().setBody(FAULTS)),
				new Page.RouteOptions().setTimes(1));
		page.locator("[data-screen=instructions] [data-go]").click();
		page.locator("[data-step=exposures].is-on").waitFor();
		pictures.take("03-preflight");
		page.locator("[data-screen=unsuitable]").waitFor();
		pictures.take("04-unsuitable");
		page.locator("[data-out]").click();
		pictures.take("04-giving-up");
		page.locator("[data-back]").click();
		page.locator("[data-again]").click();
		page.locator("[data-screen=preflight] [data-go]").waitFor();
		pictures.take("05-ready");
		page.locator("[data-screen=preflight] [data-go]").click();
	}

	private static void lookAtATrial(Page page, Pictures pictures) {
		page.locator("[data-show]").waitFor();
		pictures.take("06-explained");
		page.locator("[data-show]").click();
		stopAt(page, "document.querySelector('.count').textContent === '2'");
		pictures.take("07-countdown");
		stopAt(page, "document.querySelector('.stage img.is-shown:not([alt=\"\"])') !== null");
		pictures.take("08-image");
		stopAt(page, "document.querySelector('.stage img.is-shown[alt=\"\"]') !== null");
		pictures.take("09-mask");
		page.evaluate("() => { window.stopAt = undefined; }");
		asked(page);
		pictures.take("10-explained-question");
		page.locator("[data-answer=fake]").click();
		page.locator(".answers [data-go]:visible").waitFor();
		pictures.take("10-feedback");
	}

	/** Lets the display run until it shows what is to be seen. */
	private static void stopAt(Page page, String seen) {
		page.evaluate("() => { window.stopped = false; window.stopAt = () => window.stopped = " + seen + "; }");
		page.waitForFunction("() => window.stopped === true", null,
				new Page.WaitForFunctionOptions().setPollingInterval(50)); // no frames
																			// come
																			// meanwhile
	}

	private static void judge(Page page) {
		asked(page);
		page.locator("[data-answer=fake]").click();
	}

	private static void asked(Page page) {
		page.locator("[data-answer=fake][aria-disabled=false]").waitFor();
	}

}
