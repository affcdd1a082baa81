package io.veridical.export;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class FilesControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void pageListsEveryFileWithItsRowsAndColumns() {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a");
		fixtures.finish(campaign, 1, 2);

		assertThat(this.mvc.get().uri("/campaigns/{id}/files", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("/campaigns/%s/judgements.parquet".formatted(campaign.getId()),
					"/campaigns/%s/scores.jsonl".formatted(campaign.getId()),
					"/campaigns/%s/comparisons.csv".formatted(campaign.getId()),
					"/campaigns/%s/dataset.zip".formatted(campaign.getId()),
					"<td class=\"number\" data-label=\"Rows now\">8</td>", "<code>rt_ms</code>")
			.doesNotContain("timing.csv", "scores.parquet");
		assertThat(this.mvc.get().uri("/campaigns/{id}/files?lang=zh", campaign.getId())).bodyText()
			.contains("一次判断（不含练习和检测试次）", "从图像出现到作答的时间", "<td>毫秒</td>")
			.doesNotContain("From the image's onset");
	}

	@Test
	void whatIsMadeHereIsNotWrittenAsParquet() {
		Campaign campaign = Fixtures.of(this.context).draft(Fixtures.small(), "a");

		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/scores.parquet", campaign.getId())).hasStatus(404);
	}

}
