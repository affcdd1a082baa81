package io.veridical.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.feature.ExtractorManifest;
import io.veridical.feature.Findings;
import io.veridical.feature.InputRange;
import io.veridical.metrics.Estimate;
import io.veridical.metrics.MetricReport;
import io.veridical.metrics.MetricReport.KernelSubsets;
import io.veridical.metrics.MetricSettings;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class MetricsOfPoolsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Metrics metrics;

	@Test
	void takesWhatWasComputedAgainstTheCampaignsRealsAndKeepsTheRest() {
		Campaign campaign = Fixtures.of(this.context).live(Fixtures.small(), "one", "other");
		UUID id = campaign.getId();
		assertThat(this.mvc.post().uri("/api/v1/campaigns/{id}/metrics/from-pools", id))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("compute them on the pool\u2019s page first");
		assertThat(this.mvc.post().uri("/campaigns/{id}/metrics/from-pools", id).with(csrf()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("No pool of this campaign has metrics");

		this.metrics.replace(id, "Mine,one,5\nFID (net),other,99\n");
		UUID extractor = extractor();
		UUID one = campaign.getConditions().get(0).getPoolId();
		compared(one, campaign.getRealPoolId(), extractor, 12.5);
		// against another real pool: not the campaign's
		compared(campaign.getConditions().get(1).getPoolId(), one, extractor, 77);

		assertThat(this.mvc.post().uri("/campaigns/{id}/metrics/from-pools", id).with(csrf()))
			.hasRedirectedUrl("/campaigns/" + id + "/results#metrics");
		assertThat(this.metrics.of(id)).extracting(MetricValue::metric, MetricValue::model, MetricValue::value)
			.containsExactlyInAnyOrder(tuple("Mine", "one", 5.0), tuple("FID (net)", "one", 12.5),
					tuple("KID (net)", "one", .0025), tuple("Inception score (net)", "one", 6.5),
					tuple("Precision (net)", "one", .75), tuple("Recall (net)", "one", .5),
					tuple("Density (net)", "one", 1.25), tuple("Coverage (net)", "one", .875));
		assertThat(this.mvc.post().uri("/api/v1/campaigns/{id}/metrics/from-pools", id)).hasStatusOk();
		assertThat(this.metrics.of(id)).as("once more changes nothing").hasSize(8);
	}

	private UUID extractor() {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into feature_extractor (id, name, sha256, manifest, created_at)
				values (?, 'net', ?, cast(? as jsonb), now())
				""")
			.params(id, "ab".repeat(32),
					this.json.writeValueAsString(
							new ExtractorManifest(1, 2, 2, InputRange.UNIT, "features", 3, "", 0, "", "", Map.of())))
			.update();
		return id;
	}

	private void compared(UUID fake, UUID real, UUID extractor, double fid) {
		MetricReport report = new MetricReport(50, 40, 3, plain(fid), null, plain(.0025),
				new KernelSubsets(1, 40, .0025, 0), plain(6.5), .1, plain(.75), plain(.5), plain(1.25), plain(.875),
				List.of(), 0);
		this.jdbc
			.sql("""
					insert into pool_metrics (id, fake_pool_id, real_pool_id, extractor_id, settings, status, report, version,
					ordered_at, computed_at) values (?, ?, ?, ?, cast(? as jsonb), 'DONE', cast(? as jsonb), 1, now(), now())
					""")
			.params(UUID.randomUUID(), fake, real, extractor,
					this.json.writeValueAsString(MetricSettings.published(3, 1)),
					this.json.writeValueAsString(new Findings(report, 0)))
			.update();
	}

	private static Estimate plain(double value) {
		return new Estimate(value, null, null, null);
	}

}
