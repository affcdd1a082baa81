package io.veridical.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed in the middle of a timed block and started again: the rater's page
 * waits for it and goes on by itself where the staircase stood.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@ExtendWith(Browsers.class)
class KilledServerInBlockTests {

	private static final String PROTOCOL = """
			"procedure": "HYPE_time", "blocks": 2, "realsPerBlock": 2, "fakesPerBlock": 2, "practice": 2,
			"repeats": 8, "masks": "noise\"""";

	@Test
	void exposuresGoOnWhereTheStaircaseStood(@TempDir Path folder, Browser browser) throws Exception {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
			GlancingRater rater;
			int port;
			try (RunningServer server = RunningServer.start(folder)) {
				port = server.address().getPort();
				server.launch(PROTOCOL);
				rater = GlancingRater.consenting(context.newPage(), server.address() + "/take/crash");
				rater.press("Check my screen").passTheCheck().practise(2).press("Start").judge(1).look();
				server.kill();
			}
			rater.answer();
			assertThat(rater.page().getByText("Connection lost. Your answers are kept")).isVisible();

			try (RunningServer server = RunningServer.start(folder, port)) {
				assertThat(rater.judgeToTheEnd()).isEqualTo("rest");
				rater.press("Start the next block");
				assertThat(rater.judgeToTheEnd()).isEqualTo("debrief");
				assertFollowFromTheJudgements(server.judgementsOf("crash"));
			}
		}
	}

	private static void assertFollowFromTheJudgements(List<JsonNode> judgements) {
		assertThat(judgements).filteredOn((judgement) -> isGood(judgement)).hasSize(8);
		for (int block = 1; block <= 2; block++) {
			Placement placement = Placement.of("hype-75");
			for (JsonNode judgement : judgements) {
				if (judgement.get("block").asInt() == block) {
					assertThat(judgement.get("requested_ms").asDouble()).as(judgement.toString())
						.isEqualTo(placement.next().millis());
					if (isGood(judgement)) {
						placement = placement.after(Exposure.ofMillis(judgement.get("exposure_ms").asDouble()),
								judgement.get("answer").equals(judgement.get("truth")));
					}
				}
			}
		}
	}

	private static boolean isGood(JsonNode judgement) {
		return judgement.get("verdict").asString().equals("verified");
	}

}
