package io.veridical.quality;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import io.veridical.session.TimedRater;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class TimingPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Test
	void reportFollowsTheRaters() {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.brief(), "model");
		String address = "/campaigns/" + campaign.getId();
		for (String language : List.of("en", "zh")) {
			assertThat(this.mvc.get().uri(address + "/timing?lang=" + language)).hasStatusOk()
				.bodyText()
				.contains("HYPE_time", "methods-text")
				.doesNotContain("??", "null", "NaN");
		}

		TimedRater rater = TimedRater.entering(this.context, campaign);
		rater.judge(true).judge(true).judge(true).spoil();
		rater.finish((exposure) -> true);

		// 3 x 4 trials and the repeat of the spoiled one
		assertThat(this.mvc.get().uri(address + "/timing")).bodyText()
			.contains("13 judged in one session, 1 of them as repeats", "<a class=\"small noprint\"",
					"<span class=\"row small noprint\">", "The page was out of sight", "One rater finished",
					"In verified trials the exposure achieved was off",
					// 30 ms are 2 frames of 16.67 ms
					"which is 33.3 ms (60 Hz)",
					// the spoiled one of 13, 42 of 64 pixels
					"so in 7.7 % of the trials, to a side of 42 to 336 CSS pixels over all trials (66 % of",
					"Over all 13 trials with both times of presentation, bad ones included")
			.doesNotContain("??", "null", "NaN");
		assertThat(this.mvc.get().uri(address + "/timing?lang=zh")).bodyText()
			.contains("在 1 个场次中判断 13 个", "页面不可见")
			.doesNotContain("??", "null", "NaN");
		assertThat(this.mvc.get().uri("/campaigns/{id}/timing.csv", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains(",1,13,12,1,0,1,", "{\"\"hidden\"\":1}");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/timing.json", campaign.getId())).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("[{\"trials\": 13, \"reasons\": {\"hidden\": 1}}, {\"trials\": 13}]");
		for (String plot : List.of("errors", "devices")) {
			assertThat(this.mvc.get().uri(address + "/timing-" + plot + ".svg")).hasStatusOk()
				.bodyText()
				.startsWith("<?xml")
				.doesNotContain("??", "null");
		}
		assertThat(this.mvc.get().uri(address)).bodyText().contains("Exposure needed, by model", "/timing\"");
		assertThat(this.mvc.get().uri(address + "/scores.csv")).bodyText().contains(",HYPE_time,hype-75,1,12,");
	}

	@Test
	void campaignWithoutALimitOfTimeHasNoTimingReport() {
		Campaign campaign = Fixtures.of(this.context).draft(Fixtures.small(), "model");
		assertThat(this.mvc.get().uri("/campaigns/{id}/timing", campaign.getId())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/campaigns/{id}/timing.csv", campaign.getId())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/campaigns/{id}/timing", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

}
