package io.veridical.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.feature.ExtractorFacts;
import io.veridical.feature.ExtractorUpload;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import io.veridical.pool.intake.PoolImport;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.session.Fixtures;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * From a checkpoint to the frontier of realism and diversity by nothing but the pages.
 */
@SpringBootTest(
		properties = { "veridical.worker.enabled=true", "veridical.worker.poll=50ms", "veridical.metrics.poll=50" })
@AutoConfigureMockMvc
@WithMockUser("admin")
class FrontierWayTests {

	private static final Path MATERIAL = Path.of("src/demo/material/fashion");

	private static final List<String> STRENGTHS = List.of("1.0", "0.7", "0.3");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Generators generators;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private Campaigns campaigns;

	@Test
	void aResearcherGoesFromACheckpointToTheFrontier() throws IOException {
		UUID reals = reals();
		UUID extractor = extractor();
		upload("fashion-4-late");
		UUID generator = this.generators.findByName("fashion-4-late").orElseThrow().getId();
		String sweep = redirect(this.mvc.post()
			.uri("/generators/{id}/sweep", generator)
			.param("pattern", "way {value}")
			.param("kind", "PSI")
			.param("values", String.join(" ", STRENGTHS))
			.param("count", "150")
			.param("seed", "1")
			.with(csrf())
			.exchange());
		until(sweep, (page) -> page.contains("/campaigns/new?pool="));

		assertThat(redirect(this.mvc.post()
			.uri(sweep + "/metrics")
			.param("realPoolId", reals.toString())
			.param("extractorId", extractor.toString())
			.with(csrf())
			.exchange())).isEqualTo(sweep);
		String page = until(sweep, (body) -> Pattern.compile(">0\\.\\d{3} – ").matcher(body).results().count() >= 9);
		assertThat(page).contains("features by fashion-features", "psi 0.7");

		Campaign campaign = campaign(sweep, reals);
		Fixtures fixtures = Fixtures.of(this.context);
		fixtures.launch(campaign);
		for (int rater = 0; rater < 6; rater++) {
			fixtures.finish(campaign, 1, 2);
		}
		List<String> recall = lines(campaign, "frontier-recall");
		assertThat(recall.get(0))
			.isEqualTo("condition,truncation,metric,value,value_lower,value_upper,score,ci_lower,ci_upper");
		assertThat(recall.stream().skip(1).map((line) -> line.split(",")[1])).containsExactly("psi 1.0", "psi 0.7",
				"psi 0.3");
		// 3 of 8 judgements of each rater are wrong
		assertThat(recall.stream().skip(1).map((line) -> line.split(",")[6])).containsOnly("37.5");
		// the README of the demo's material: recall falls from psi 1.0 over 0.7 to 0.3
		assertThat(recall.stream().skip(1).map((line) -> Double.valueOf(line.split(",")[3])))
			.isSortedAccordingTo((one, other) -> Double.compare(other, one))
			.doesNotHaveDuplicates();
		assertThat(recall.stream().skip(1))
			.allSatisfy((line) -> assertThat(Arrays.stream(line.split(",", -1))).hasSize(9).doesNotContain(""));
		assertThat(lines(campaign, "frontier-coverage")).hasSize(4);
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("Human score over recall", "Human score over coverage");
		assertThat(this.mvc.get().uri("/campaigns/{id}/results?lang=zh", campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("人类评分与召回率")
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/campaigns/{id}/plots/frontier-recall.svg", campaign.getId())).hasStatusOk();
	}

	@Test
	void aCampaignOfCheckpointsFollowsTheTraining() throws IOException {
		UUID reals = reals();
		List<String> names = List.of("fashion-3-good", "fashion-1-early");
		for (String name : names) {
			upload(name);
			redirect(this.mvc.post()
				.uri("/generators/{id}/pools", this.generators.findByName(name).orElseThrow().getId())
				.param("name", "training of " + name)
				.param("count", "20")
				.param("kind", "NONE")
				.param("seed", "1")
				.with(csrf())
				.exchange());
		}
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jobs.findAllByOrderByCreatedAtDesc().stream().allMatch(SamplingJob::isOver));
		Campaign campaign = posted(reals, names.stream().map((name) -> "training of " + name).toList(),
				names.stream().map(this::pool).toList());
		Fixtures fixtures = Fixtures.of(this.context);
		fixtures.launch(campaign);
		for (int rater = 0; rater < 4; rater++) {
			fixtures.finish(campaign, 1, 1);
		}
		// images_seen in the metadata of the files
		assertThat(lines(campaign, "training").stream().map((line) -> line.substring(0, 14)))
			.containsExactly("model,step,con", "fashion,2016,t", "fashion,24000,");
	}

	private UUID pool(String generator) {
		return this.jobs
			.findByGeneratorIdOrderByCreatedAtDesc(this.generators.findByName(generator).orElseThrow().getId())
			.get(0)
			.getPoolId();
	}

	private Campaign campaign(String sweep, UUID reals) {
		UUID series = UUID.fromString(sweep.substring(sweep.lastIndexOf('/') + 1));
		List<SamplingJob> pools = this.jobs.findBySeriesOrderByCreatedAt(series);
		return posted(reals, pools.stream().map((job) -> "way " + SweepOrder.value(job.getTruncation())).toList(),
				pools.stream().map(SamplingJob::getPoolId).toList());
	}

	private Campaign posted(UUID reals, List<String> models, List<UUID> pools) {
		var form = this.mvc.post()
			.uri("/campaigns")
			.param("title", Fixtures.name("Frontier"))
			.param("realPoolId", reals.toString())
			.param("procedure", "HYPE_infinity")
			.param("infinity.reals", "4")
			.param("infinity.fakes", "4")
			.param("infinity.practice", "2")
			.param("stimulusEdge", "64");
		for (int i = 0; i < models.size(); i++) {
			form = form.param("conditions[" + i + "].model", models.get(i))
				.param("conditions[" + i + "].poolId", pools.get(i).toString());
		}
		String address = redirect(form.with(csrf()).exchange());
		return this.campaigns.findById(UUID.fromString(address.substring("/campaigns/".length()))).orElseThrow();
	}

	private List<String> lines(Campaign campaign, String plot) throws IOException {
		MvcTestResult csv = this.mvc.get().uri("/campaigns/{id}/plots/{plot}.csv", campaign.getId(), plot).exchange();
		assertThat(csv).hasStatusOk();
		return csv.getResponse().getContentAsString().lines().toList();
	}

	private String until(String address, Predicate<String> there) {
		return Awaitility.await()
			.pollInSameThread()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.mvc.get().uri(address).exchange().getResponse().getContentAsString(), there);
	}

	private static String redirect(MvcTestResult posted) {
		assertThat(posted).hasStatus3xxRedirection();
		return String.valueOf(posted.getResponse().getRedirectedUrl());
	}

	private void upload(String name) throws IOException {
		if (this.generators.findByName(name).isEmpty()) {
			redirect(this.mvc.post()
				.uri("/generators")
				.multipart()
				.file("file", Files.readAllBytes(MATERIAL.resolve(name + ".onnx")))
				.param("name", name)
				.with(csrf())
				.exchange());
		}
	}

	private UUID reals() throws IOException {
		return this.context.getBean(PoolImport.class)
			.importZip(Fixtures.name("reals of the way"), Truth.REAL, new RealImages("Fashion-MNIST", "MIT"),
					MATERIAL.resolve("real-fashion.zip"))
			.poolId();
	}

	private UUID extractor() throws IOException {
		try (InputStream file = Files.newInputStream(MATERIAL.resolve("fashion-features.onnx"))) {
			return this.context.getBean(ExtractorUpload.class)
				.upload("fashion-features", file, ExtractorFacts.NONE)
				.id();
		}
	}

}
