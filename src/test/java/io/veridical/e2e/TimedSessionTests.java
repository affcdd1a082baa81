package io.veridical.e2e;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater goes through a shortened HYPE_time session in a real browser.
 */
class TimedSessionTests extends RunningApplication {

	/** Three blocks of four; on a busy machine as many trials again may be repeated. */
	private static final HypeTime BRIEF = new HypeTime("hype-75", 3, 2, 2, 2, true, 12, UnverifiedTrials.REFUSE,
			MaskKind.NOISE);

	@Autowired
	private JdbcClient jdbc;

	@Test
	void exposuresFollowFromTheJudgementsThroughReloadAndOutage() {
		Campaign campaign = campaign(BRIEF);
		GlancingRater rater = glance(campaign).press("Check my screen").passTheCheck().practise(2).press("Start");

		rater.judge(1).see();
		rater.page().reload();
		assertThat(rater.page().getByText("We go on in block 1 of 3")).isVisible();
		rater.press("Go on").passTheCheck();
		assertThat(rater.judgeToTheEnd()).isEqualTo("rest");
		rater.press("Start the next block").judge(1);
		loseTheNetworkForTenSeconds(rater);
		assertThat(rater.judgeToTheEnd()).isEqualTo("rest");
		rater.press("Start the next block");
		assertThat(rater.judgeToTheEnd()).isEqualTo("debrief");

		assertThat(rater.page().locator("#completion-code")).not().isEmpty();
		assertThat(interruptions(campaign)).isEqualTo(1);
		List<Shown> shown = shown(campaign);
		assertThat(shown.stream().filter((trial) -> !trial.bad())).as("counted trials").hasSize(12);
		assertThat(shown).extracting(Shown::requestedMillis).containsExactlyElementsOf(foldOver(shown));
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 120 })
	void exposuresAreWholeFramesOfTheDisplay(int hertz, Browser browser) {
		Campaign campaign = campaign(
				new HypeTime("hype-75", 1, 2, 2, 0, true, 4, UnverifiedTrials.REFUSE, MaskKind.NOISE));
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address())
			.setReducedMotion((hertz == 120) ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
			.setLocale("en-GB"))) {
			context.addInitScript(SimulatedDisplay.of(hertz));
			GlancingRater rater = glance(campaign, context.newPage());
			rater.press("Check my screen").passTheCheck().press("Show the image");
			rater.judgeToTheEnd();
		}

		assertThat(frames(campaign)).isNotEmpty().allSatisfy((frame) -> {
			assertThat(frame.intervalMillis()).isBetween(0.97 * 1000 / hertz, 1.03 * 1000 / hertz);
			assertThat(frame.frames()).isEqualTo((int) Math.round(frame.requestedMillis() / frame.intervalMillis()));
		});
	}

	private void loseTheNetworkForTenSeconds(GlancingRater rater) {
		Page page = rater.page();
		rater.countToOne();
		context().setOffline(true);
		Object since = page.evaluate("performance.now()");
		rater.judge(1);
		assertThat(page.getByText("Connection lost. Your answers are kept")).isVisible();
		assertThat(page.getByText("The next image is on its way")).isVisible();
		page.waitForFunction("(since) => performance.now() - since >= 10_000", since);
		context().setOffline(false);
		rater.judge(1);
		assertThat(page.getByText("Connection lost. Your answers are kept")).isHidden();
	}

	/** What the staircase asks for, from the judgements alone. */
	private static List<Double> foldOver(List<Shown> trials) {
		List<Double> exposures = new ArrayList<>();
		Placement placement = Placement.of(BRIEF.preset());
		int block = 0;
		for (Shown trial : trials) {
			if (trial.block() != block) {
				placement = Placement.of(BRIEF.preset());
				block = trial.block();
			}
			exposures.add(placement.next().millis());
			if (!trial.bad()) {
				placement = placement.after(Exposure.ofMillis(trial.achievedMillis()), trial.correct());
			}
		}
		return exposures;
	}

	private List<Shown> shown(Campaign campaign) {
		return this.jdbc.sql("""
				select judgement.block, requested_ms, coalesce(achieved_ms, requested_ms),
				judgement.answer = trial.truth, verdict <> 'VERIFIED'
				from judgement join trial on trial.id = judgement.trial_id
				join rater_session on rater_session.id = judgement.session_id
				where rater_session.campaign_id = ? and judgement.block > 0
				order by judgement.block, judgement.place
				""")
			.param(campaign.getId())
			.query((row, number) -> new Shown(row.getInt(1), row.getDouble(2), row.getDouble(3), row.getBoolean(4),
					row.getBoolean(5)))
			.list();
	}

	private int interruptions(Campaign campaign) {
		return this.jdbc.sql("""
				select count(*) from interruption join rater_session on rater_session.id = interruption.session_id
				where rater_session.campaign_id = ?
				""").param(campaign.getId()).query(Integer.class).single();
	}

	private List<Frames> frames(Campaign campaign) {
		return this.jdbc.sql("""
				select requested_ms, frames, frame_ms from judgement
				join rater_session on rater_session.id = judgement.session_id
				where rater_session.campaign_id = ?
				""")
			.param(campaign.getId())
			.query((row, number) -> new Frames(row.getDouble(1), row.getInt(2), row.getDouble(3)))
			.list();
	}

	private record Shown(int block, double requestedMillis, double achievedMillis, boolean correct, boolean bad) {

	}

	private record Frames(double requestedMillis, int frames, double intervalMillis) {

	}

}
