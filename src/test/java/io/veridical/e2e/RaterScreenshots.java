package io.veridical.e2e;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
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
 * Pictures of all that a rater sees, in {@code target/screenshots}, to be looked at: run
 * by name, not with the tests ({@code mvn verify -Dit.test=RaterScreenshots}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaterScreenshots extends RunningApplication {

	@Autowired
	private ApplicationContext application;

	private Campaign campaign;

	private Campaign draft;

	@BeforeAll
	void makeCampaign() throws IOException {
		Fixtures fixtures = Fixtures.of(this.application);
		ImagePool clothes = ImagePool.real(Fixtures.name("clothes"), new RealImages("Fashion-MNIST", "MIT"),
				Instant.parse("2026-11-22T00:00:00Z"));
		List<Raster> images = Pictures.clothes();
		DraftCampaign design = new DraftCampaign(null, "Photographs of clothing",
				fixtures.fill(clothes, images.subList(0, 200)),
				List.of(new DraftCondition("a-model",
						fixtures.fill(fixtures.stillFilling(), images.subList(200, 400)))),
				HypeInfinity.hype2019(), 336);
		CampaignDesign designs = this.application.getBean(CampaignDesign.class);
		this.campaign = fixtures.launch(designs.draft(design));
		this.draft = designs.draft(design);
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900, light, en-GB", "1440, 900, dark, zh-CN", "390, 844, light, zh-CN", "390, 844, dark, en-GB",
			"844, 390, light, en-GB" })
	void raterPages(int width, int height, String scheme, String language, Browser browser) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
			.setViewportSize(width, height)
			.setDeviceScaleFactor((width < 500) ? 2 : 1)
			.setColorScheme(ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)))
			.setLocale(language))) {
			Page page = context.newPage();
			Pictures pictures = new Pictures(page, width + "-" + scheme + "-" + language.substring(0, 2));
			page.navigate("/take/" + this.draft.getSlug());
			pictures.take("unavailable");
			page.navigate("/take/" + this.campaign.getSlug());
			pictures.take("consent");
			page.locator("#consent").check();
			page.locator("form .button").click();
			page.locator("[data-screen=instructions] [data-go]:enabled").waitFor();
			pictures.take("instructions");
			page.locator("[data-screen=instructions] [data-go]").click();
			KeyboardRater rater = new KeyboardRater(page);
			rater.shown();
			pictures.take("practice");
			page.keyboard().press("j");
			page.locator(".next").waitFor();
			pictures.take("feedback");
			page.keyboard().press("Enter");
			for (int i = 1; i < 6; i++) {
				rater.answer();
				page.locator(".next").click();
			}
			page.locator("[data-screen=interlude]").waitFor();
			pictures.take("interlude");
			page.locator("[data-screen=interlude] [data-go]").click();
			rater.judge(40);
			rater.shown();
			rater.rest(6 + 41 + 8);
			pictures.take("trial");
			page.locator(".trial-quiet").click();
			pictures.take("withdrawal");
			page.keyboard().press("Escape");
			context.setOffline(true);
			rater.judge(1);
			page.locator(".connection:not(:empty)").waitFor();
			pictures.take("offline");
			rater.judge(8);
			page.locator(".stage-wait").waitFor();
			pictures.take("waiting");
			context.setOffline(false);
			rater.shown();
			page.reload();
			page.locator("[data-screen=resume]").waitFor();
			pictures.take("resume");
			Page other = context.newPage();
			other.navigate(page.url());
			other.locator("[data-screen=elsewhere]").waitFor();
			new Pictures(other, pictures.name()).take("elsewhere");
			other.close();
			page.locator("[data-screen=resume] [data-go]").click();
			rater.judge(51).waitForDebrief();
			pictures.take("debrief");
			page.locator("summary").click();
			page.locator(".withdraw-late button").click();
			page.locator("h1").waitFor();
			pictures.take("withdrawn");
		}
	}

}
