package io.veridical.scoring;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.veridical.campaign.Campaign;
import io.veridical.panel.Panel;
import io.veridical.panel.Panels;
import io.veridical.session.Fixtures;
import io.veridical.statistics.Estimate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Two raters off the street with 2 and 4 of 8 wrong, and two of a panel with 0 and 2.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class PanelScoresTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Panels panels;

	@Autowired
	private PanelScores scores;

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void judge() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "model");
		this.fixtures.finish(this.campaign, 1, 1);
		this.fixtures.finish(this.campaign, 2, 2);
	}

	@Test
	void panelIsComparedWithEverybodyElse() {
		judgeAsPanel();

		List<PanelScore> both = this.scores.of(this.campaign.getId());

		// shares 25 and 50 %, and 0 and 25 %: standard errors of 12.5 each, Welch's df 2,
		// t(.975; 2) = 4.3027
		assertThat(both).extracting(PanelScore::panel).containsExactly(null, "Radiologists");
		assertThat(both).extracting(PanelScore::value).containsExactly(37.5, 12.5);
		assertThat(both.get(0).difference()).isNull();
		Estimate difference = Objects.requireNonNull(both.get(1).difference());
		assertThat(difference.value()).isEqualTo(-25);
		assertThat(difference.interval().upper()).isEqualTo(-25 + 4.3027 * Math.hypot(12.5, 12.5), within(.01));
	}

	@Test
	void campaignWithoutMembersHasNoComparison() {
		this.panels.create(this.campaign.getId(), "Nobody came", null);

		assertThat(this.scores.of(this.campaign.getId())).isEmpty();
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.campaign.getId())).hasStatusOk()
			.bodyText()
			.doesNotContain("id=\"panels\"");
	}

	@Test
	void resultsAndFilesTellPanelsApart() {
		judgeAsPanel();

		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.campaign.getId())).bodyText()
			.contains("Radiologists", "everybody else", "−25.0", "id=\"unprotected\"",
					"the same person may have taken part more than once")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.campaign.getId()).header("Accept-Language", "zh"))
			.bodyText()
			.contains("其他所有人")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/panels/scores", this.campaign.getId())).bodyJson()
			.extractingPath("$[1].panel")
			.isEqualTo("Radiologists");
		assertThat(panels("judgements")).hasSize(33)
			.startsWith("panel")
			.contains("Radiologists", "")
			.satisfies((column) -> assertThat(Collections.frequency(column, "Radiologists")).isEqualTo(16));
		assertThat(panels("sessions")).containsExactly("panel", "", "", "Radiologists", "Radiologists");
	}

	private void judgeAsPanel() {
		Panel panel = this.panels.create(this.campaign.getId(), "Radiologists", null);
		List<@Nullable String> unnamed = new ArrayList<>(Collections.nCopies(2, null));
		List<Panels.Issued> issued = this.panels.invite(panel, unnamed, 7);
		this.fixtures.finish(this.fixtures.enter(this.campaign, issued.get(0).invitation().mark()), 0, 0);
		this.fixtures.finish(this.fixtures.enter(this.campaign, issued.get(1).invitation().mark()), 1, 1);
	}

	private List<String> panels(String table) {
		MvcTestResult file = this.mvc.get()
			.uri("/api/v1/campaigns/{id}/{table}.csv", this.campaign.getId(), table)
			.exchange();
		try {
			List<String> lines = file.getResponse().getContentAsString().lines().toList();
			List<String> columns = List.of(lines.get(0).split(","));
			// from the end, as the text of evidence before it holds commas
			int after = columns.size() - columns.indexOf("panel");
			return lines.stream().map((line) -> line.split(",", -1)).map((row) -> row[row.length - after]).toList();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
