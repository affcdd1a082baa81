package io.veridical.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest
@AutoConfigureMockMvc
class ExportedCampaignTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a", "b");
	}

	@Test
	@WithMockUser
	void scoresFollowFromTheExportedJudgements() throws IOException {
		for (int rater = 0; rater < 5; rater++) {
			this.fixtures.finish(this.campaign, rater % 3, rater % 4);
		}
		this.fixtures.enter(this.campaign);

		Map<String, Map<String, Double>> wrong = table("judgements.csv").stream()
			.filter((row) -> row.get("session_status").equals("finished"))
			.collect(Collectors.groupingBy((row) -> row.get("model"), Collectors.groupingBy((row) -> row.get("rater"),
					Collectors.averagingDouble((row) -> row.get("truth").equals(row.get("answer")) ? 0.0 : 100.0))));

		assertThat(table("scores.csv")).hasSize(2).allSatisfy((row) -> {
			Map<String, Double> raters = wrong.getOrDefault(row.get("model"), Map.of());
			assertThat(Integer.parseInt(row.get("raters"))).isEqualTo(raters.size());
			double mean = raters.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
			assertThat(Double.parseDouble(row.get("score"))).isCloseTo(mean, within(1e-9));
			assertThat(mean).isBetween(Double.parseDouble(row.get("ci_lower")),
					Double.parseDouble(row.get("ci_upper")));
			assertThat(row.get("version")).doesNotContain("@");
		});
	}

	@Test
	@WithMockUser
	void campaignWithoutRatersHasAHeaderAndNoNumbers() throws IOException {
		assertThat(table("judgements.csv")).isEmpty();
		assertThat(table("scores.csv")).hasSize(2).allSatisfy((row) -> {
			assertThat(row.get("raters")).isEqualTo("0");
			assertThat(row.get("score")).isEmpty();
			assertThat(row.get("ci_lower")).isEmpty();
		});
	}

	@Test
	@WithMockUser
	void plotSpeaksTheReadersLanguage() {
		assertThat(this.mvc.get().uri("/campaigns/{id}/scores.svg?lang=zh", this.campaign.getId())).hasStatusOk()
			.bodyText()
			.startsWith("<?xml")
			.contains("随机猜测");
	}

	@Test
	@WithMockUser
	void unknownCampaignIsNotFound() {
		assertThat(this.mvc.get().uri("/campaigns/{id}/scores.csv", UUID.randomUUID())).hasStatus(404);
		assertThat(this.mvc.get().uri("/campaigns/{id}/judgements.json", UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void strangersGetNothing() {
		assertThat(
				this.mvc.get().uri("/campaigns/{id}/judgements.csv", this.campaign.getId()).accept(MediaType.TEXT_HTML))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/judgements.csv", this.campaign.getId())).hasStatus(401);
	}

	private List<CSVRecord> table(String file) throws IOException {
		String csv = this.mvc.get()
			.uri("/campaigns/{id}/" + file, this.campaign.getId())
			.exchange()
			.getResponse()
			.getContentAsString();
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
	}

}
