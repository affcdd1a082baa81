package io.veridical.e2e;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Protocol;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application on a free port, with a browser context of its own for each test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "veridical.admin-password=" + RunningApplication.PASSWORD, "veridical.worker.enabled=true" })
@ExtendWith(Browsers.class)
abstract class RunningApplication {

	static final String PASSWORD = "a-researchers-password";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private BrowserContext context;

	@BeforeEach
	void openBrowser(Browser browser) {
		this.context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address()).setLocale("en-GB"));
	}

	@AfterEach
	void closeBrowser() {
		this.context.close();
	}

	final String address() {
		return "http://localhost:" + this.port;
	}

	final BrowserContext context() {
		return this.context;
	}

	final Campaign campaign(Protocol protocol) {
		return campaign(protocol, "a-model");
	}

	final Campaign campaign(Protocol protocol, String... models) {
		return Fixtures.of(this.application).live(protocol, models);
	}

	/** Opens the campaign as a new rater, who consents. */
	final KeyboardRater enter(Campaign campaign) {
		return new KeyboardRater(
				GlancingRater.consenting(this.context.newPage(), "/take/" + campaign.getSlug()).page());
	}

	/** Opens a timed campaign as a new rater, who consents. */
	final GlancingRater glance(Campaign campaign) {
		return glance(campaign, this.context.newPage());
	}

	/** The same, in a browser of its own. */
	final GlancingRater glance(Campaign campaign, Page page) {
		return GlancingRater.consenting(page, "/take/" + campaign.getSlug());
	}

	/** Opens a campaign's page as the researcher, who signs in on the way. */
	final Page researchersPage(Campaign campaign) {
		Page page = this.context.newPage();
		page.navigate("/campaigns/" + campaign.getId());
		page.getByLabel("Password").fill(PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL("**/campaigns/" + campaign.getId() + "*");
		return page;
	}

	/**
	 * The percentage of wrong answers, from the truth in the database and the answers
	 * given.
	 */
	final double percentWrong(List<KeyboardRater.Given> answers) {
		long wrong = answers.stream()
			.filter((given) -> !this.jdbc.sql("select lower(truth) from trial where id = cast(? as uuid)")
				.param(given.trial())
				.query(String.class)
				.single()
				.equals(given.answer()))
			.count();
		return 100.0 * wrong / answers.size();
	}

	/**
	 * What the database holds of the counted judgements of all sessions of a campaign.
	 */
	final List<KeyboardRater.Given> stored(Campaign campaign) {
		return this.jdbc.sql("""
				select trial.id, lower(judgement.answer) from judgement
				join trial on trial.id = judgement.trial_id
				join rater_session on rater_session.id = judgement.session_id
				where rater_session.campaign_id = ? and trial.phase = 'MAIN'
				order by trial.number
				""")
			.param(campaign.getId())
			.query((row, number) -> new KeyboardRater.Given(row.getString(1), row.getString(2)))
			.list();
	}

	/** With what the counted judgements of a campaign were made. */
	final List<String> inputs(Campaign campaign) {
		return this.jdbc.sql("""
				select judgement.evidence ->> 'input' from judgement
				join rater_session on rater_session.id = judgement.session_id
				where rater_session.campaign_id = ?
				""").param(campaign.getId()).query(String.class).list();
	}

}
