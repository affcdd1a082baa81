package io.veridical.session;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.veridical.campaign.Bilingual;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What raters read of a campaign's own words, and what never gives way to them.
 */
@SpringBootTest
@AutoConfigureMockMvc
class OwnTextsWayTests {

	private static final OwnTexts TEXTS = new OwnTexts(both("We ask <b>why</b>.\nSecond paragraph.", "我们想知道。"),
			both("Look & judge.", "请看并判断。"), both("Ethics 2026/7.", null), both("It was about faces.", "与人脸有关。"),
			both("Jane Doe, jane@example.org", null));

	private static final Pay PAY = new Pay(new BigDecimal("2.50"), "USD", 12, BigDecimal.TEN,
			both("One dollar more for 80 % right.", null));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void consentSaysItInTheCampaignsWordsAndKeepsTheFacts() {
		Campaign live = live(Fixtures.small());

		assertThat(this.mvc.get().uri("/take/{slug}?lang=en", live.getSlug())).hasStatusOk()
			.bodyText()
			.contains("<p>We ask &lt;b&gt;why&lt;/b&gt;.</p>", "<p>Second paragraph.</p>", "You will see 8 images",
					"you are paid $2.50. It takes about 12 minutes.", "<p>One dollar more for 80 % right.</p>",
					"all of it takes about 12 minutes", "What else you should know", "<p>Ethics 2026/7.</p>",
					"<p>Jane Doe, jane@example.org</p>")
			.contains("You are free to stop", "What is stored", "What becomes of it")
			.doesNotContain("This page pays nothing", "10", "??", "{7}");
		assertThat(this.mvc.get().uri("/take/{slug}?lang=zh", live.getSlug())).hasStatusOk()
			.bodyText()
			.contains("我们想知道。", "您会逐张看到 8 张图像", "US$2.50", "Ethics 2026/7.", "Jane Doe", "自愿参与")
			.doesNotContain("??", "{7}");
	}

	@Test
	void instructionsAndDebriefSayItInTheCampaignsWords() {
		Campaign live = live(Fixtures.small());
		RaterSession session = this.fixtures.enter(live);
		String address = "/s/" + session.getToken();

		assertThat(this.mvc.get().uri(address + "?lang=en")).bodyText()
			.contains("Look &amp; judge.", "Keep one finger on each of the two keys")
			.doesNotContain("You see one image at a time.");
		assertThat(this.mvc.get().uri(address + "?lang=zh")).bodyText().contains("请看并判断。");
		this.fixtures.finish(session, 0, 0);
		assertThat(this.mvc.get().uri(address + "/debrief?lang=en")).bodyText()
			.contains("It was about faces.", "jane@example.org", "Please do not tell others")
			.doesNotContain("hard to compare by numbers");
	}

	@Test
	void timedInstructionsSayItToo() {
		Campaign live = live(Fixtures.brief());

		assertThat(this.mvc.get().uri("/s/{token}?lang=en", this.fixtures.enter(live).getToken())).bodyText()
			.contains("Look &amp; judge.", "In all it takes about 12 minutes", "The patterns flicker");
	}

	@Test
	void standardWordsStandWhereTheCampaignSaysNothing() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a");

		assertThat(this.mvc.get().uri("/take/{slug}?lang=en", live.getSlug())).bodyText()
			.contains("This study asks how real", "This page pays nothing", "please write to the person")
			.doesNotContain("What else you should know");
	}

	@Test
	void whatWasToldAndPromisedIsFixedFromLaunchOn() {
		Campaign live = live(Fixtures.small());

		for (String change : new String[] { "pay = null", "texts = null", "pay = jsonb_set(pay, '{amount}', '3')" }) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql("update campaign set %s where id = :id".formatted(change))
					.param("id", live.getId())
					.update())
				.withStackTraceContaining("is fixed from launch on");
		}
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update campaign set pay = '{\"amount\": 0}' where id = :id")
				.param("id", this.fixtures.draft(Fixtures.small(), "a").getId())
				.update())
			.withStackTraceContaining("campaign_pay_is_a_sum");
	}

	private Campaign live(Protocol protocol) {
		return this.fixtures.launch(
				this.design.draft(this.fixtures.design(this.fixtures.reals(2 * protocol.realsNeeded()), protocol, "a")
					.with(new Terms(7, TEXTS, PAY))));
	}

	private static Bilingual both(@Nullable String english, @Nullable String chinese) {
		return new Bilingual(english, chinese);
	}

}
