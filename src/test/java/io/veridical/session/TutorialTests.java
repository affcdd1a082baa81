package io.veridical.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Supply;
import io.veridical.campaign.TooFewImages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class TutorialTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	@BeforeEach
	void open() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void examplesAreShownToEverybodyAndJudgedByNobody() {
		// pools of ten, of which two raters of an untimed session with five of each need
		// all
		Campaign campaign = live(Fixtures.small(), 4, "a");
		List<String> examples = pixels("select i.pixels from tutorial_example e join image i on i.id = e.image_id"
				+ " where e.campaign_id = :id order by e.number", campaign);
		assertThat(examples).hasSize(4).doesNotHaveDuplicates();

		Set<String> judged = new HashSet<>();
		for (int rater = 0; rater < 5; rater++) {
			RaterSession session = this.fixtures.enter(campaign);
			judged.addAll(this.jdbc
				.sql("select i.pixels from trial t join image i on i.id = t.image_id where t.session_id = :id")
				.param("id", session.getId())
				.query(String.class)
				.list());
		}

		// ten of each less two examples
		assertThat(judged).hasSizeLessThanOrEqualTo(16).doesNotContainAnyElementsOf(examples);
		assertThat(new Supply(campaign).needs(campaign.getRealPoolId())).isEqualTo(7);
	}

	@Test
	void pageLabelsEachExampleAndServesItsImage() {
		Campaign campaign = live(Fixtures.small(), 4, "a");
		String session = "/s/" + this.fixtures.enter(campaign).getToken();

		assertThat(this.mvc.get().uri(session)).hasStatusOk()
			.bodyText()
			.contains("You begin with 4 examples", "Then come 2 images for practice", "See the examples",
					"Example 4 of 4", "This image is real", "This image is fake", "data-screen=\"example-4\"")
			.doesNotContain("data-screen=\"example-5\"");
		assertThat(this.mvc.get().uri(session + "?lang=zh").header("Accept-Language", "zh")).hasStatusOk()
			.bodyText()
			.contains("示例 4 / 4", "这张图像是真实的", "这张图像是生成的");
		for (int number = 1; number <= 4; number++) {
			assertThat(this.mvc.get().uri(session + "/examples/" + number)).hasStatusOk()
				.hasContentType("image/png")
				.hasHeader("Cache-Control", "no-store")
				.hasHeader("Content-Length", String.valueOf(campaign.getStimulusBytes()));
		}
		assertThat(this.mvc.get().uri(session + "/examples/5")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoComesBackAndWhoTakesACampaignWithoutATutorialSeesNone() {
		Campaign campaign = live(Fixtures.brief(), 2, "a");
		TimedRater rater = TimedRater.entering(this.context, campaign);
		String page = "/s/" + rater.session().getToken();
		assertThat(this.mvc.get().uri(page)).bodyText().contains("See the examples").contains("data-example");

		rater.judge(true);

		assertThat(this.mvc.get().uri(page)).bodyText().doesNotContain("data-example");
		Campaign plain = this.fixtures.live(Fixtures.small(), "a");
		assertThat(this.mvc.get().uri("/s/" + this.fixtures.enter(plain).getToken())).bodyText()
			.contains("Start practice")
			.doesNotContain("data-example");
	}

	@Test
	void fakesOfAllModelsTakeTurns() {
		Campaign campaign = live(Fixtures.small(), 6, "a", "b");

		assertThat(pixels("select c.model from tutorial_example e join image i on i.id = e.image_id"
				+ " join campaign_condition c on c.campaign_id = e.campaign_id and c.pool_id = i.pool_id"
				+ " where e.campaign_id = :id order by e.number", campaign))
			.containsExactly("a", "b", "a");
		// five to judge and two of three examples; one of three
		assertThat(campaign.getConditions()).extracting((model) -> new Supply(campaign).needs(model.getPoolId()))
			.containsExactly(7, 6);
	}

	@Test
	void poolsWithoutImagesForTheTutorialAreRefusedAtLaunch() {
		DraftCampaign design = this.fixtures.design(this.fixtures.reals(5), Fixtures.small(), "a").withTutorial(2);
		CampaignDesign designs = this.context.getBean(CampaignDesign.class);
		Campaign draft = designs.draft(design);

		assertThatExceptionOfType(TooFewImages.class).isThrownBy(() -> designs.launch(draft.getId()));
	}

	private Campaign live(Protocol protocol, int examples, String... models) {
		DraftCampaign design = this.fixtures.design(this.fixtures.reals(2 * protocol.realsNeeded()), protocol, models);
		return this.fixtures.launch(this.context.getBean(CampaignDesign.class).draft(design.withTutorial(examples)));
	}

	private List<String> pixels(String sql, Campaign campaign) {
		return this.jdbc.sql(sql).param("id", campaign.getId()).query(String.class).list();
	}

}
