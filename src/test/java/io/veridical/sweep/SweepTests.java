package io.veridical.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class SweepTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Generators generators;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private ImagePools pools;

	@Test
	void oneFormMakesAPoolForEachStrength() throws IOException {
		assertThat(this.mvc.get().uri("/generators/{id}/sweep", late().getId())).hasStatusOk()
			.bodyText()
			.contains("value=\"fashion-4-late psi {value}\"", "1, 0.9, 0.7, 0.5, 0.3");
		UUID series = series(post("late {value}", "PSI", "0.3; 1 0.7, none", "40"));
		List<SamplingJob> jobs = this.jobs.findBySeriesOrderByCreatedAt(series);
		assertThat(jobs).hasSize(4).allMatch((job) -> job.getSeed() == 5 && job.getWanted() == 40);
		assertThat(jobs).extracting((job) -> this.pools.findById(job.getPoolId()).map(ImagePool::getName).orElseThrow())
			.containsExactlyInAnyOrder("late 0.3", "late 1.0", "late 0.7", "late none");
		assertThat(this.mvc.get().uri("/generators/sweeps/{series}", series)).hasStatusOk()
			.bodyText()
			.containsSubsequence("late none", "late 1.0", "late 0.7", "late 0.3")
			.contains("data-progress=\"/generators/sweeps/" + series + "/progress\"")
			.doesNotContain("/campaigns/new");
		assertThat(this.mvc.get().uri("/generators/sweeps/{series}?lang=zh", series)).hasStatusOk()
			.bodyText()
			.doesNotContain("??");
		assertThat(this.mvc.get().uri("/generators/sweeps/{series}/progress", series)).hasStatusOk()
			.bodyJson()
			.isEqualTo("{\"done\":0,\"of\":160,\"finished\":false}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			odd         | PSI      | 1, 0.7      | 40 | they must contain {value}
			odd {value} | PSI      | 1           | 40 | There are 1 strengths; a sweep has 2 to 30.
			odd {value} | PSI      | 1, 1.0, 0.5 | 40 | A strength is there twice
			odd {value} | PSI      | 1, high     | 40 | “high” is no strength
			odd {value} | PSI      | 1, 7        | 40 | it must be between 0.0 and 2.0
			odd {value} | NONE     | 1, 0.7      | 40 | Choose a truncation
			odd {value} | RESAMPLE | 1, 0.7      | 40 | cannot be sampled with truncation resample 1.0
			odd {value} | PSI      | 1, 0.7      | 0  | A pool has 1 to 100,000 images, not 0.
			odd {value} | PSI      | 1, 0.7      | x  | Images and seed must be numbers
			""")
	void whatCannotBeIsNamedAndNothingIsMade(String pattern, String kind, String values, String count, String message)
			throws IOException {
		assertThat(post(pattern, kind, values, count)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(message, "value=\"" + values + "\"");
		assertThat(this.pools.findAllByOrderByCreatedAtDesc()).extracting(ImagePool::getName)
			.noneMatch((name) -> name.startsWith("odd"));
	}

	@Test
	void aNameThatIsTakenLeavesNoneOfThePools() throws IOException {
		post("taken {value}", "PSI", "0.5, 0.6", "40");
		assertThat(post("taken {value}", "PSI", "0.8, 0.7, 0.6", "40")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a pool named “taken 0.6” already");
		assertThat(this.pools.existsByName("taken 0.8")).isFalse();
		assertThat(this.pools.existsByName("taken 0.7")).isFalse();
	}

	@Test
	void scriptsSweepToo() throws IOException {
		assertThat(this.mvc.post()
			.uri("/api/v1/generators/{id}/sweeps", late().getId())
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"pattern": "by script {value}", "kind": "psi", "values": "1 0.5", "count": 20, "seed": 3}
					""")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.pools[*].truncation")
			.isEqualTo(List.of("psi 1.0", "psi 0.5"));
	}

	@Test
	void poolsOfASweepBecomeConditionsOfACampaign() throws IOException {
		UUID series = series(post("condition {value}", "PSI", "0.35, 0.45", "40"));
		String pools = String.join("&pool=",
				this.jobs.findBySeriesOrderByCreatedAt(series)
					.stream()
					.map((job) -> job.getPoolId().toString())
					.toList());
		assertThat(this.mvc.get().uri("/campaigns/new?pool=" + pools)).hasStatusOk()
			.bodyText()
			.contains("value=\"condition 0.35\"", "value=\"condition 0.45\"");
		assertThat(this.mvc.get().uri("/campaigns/new?pool=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aSeriesThatIsNotThereIsNotFound() {
		assertThat(this.mvc.get().uri("/generators/sweeps/{series}", UUID.randomUUID()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult post(String pattern, String kind, String values, String count) throws IOException {
		return this.mvc.post()
			.uri("/generators/{id}/sweep", late().getId())
			.param("pattern", pattern)
			.param("kind", kind)
			.param("values", values)
			.param("count", count)
			.param("seed", "5")
			.with(csrf())
			.exchange();
	}

	private static UUID series(MvcTestResult ordered) {
		assertThat(ordered).hasStatus3xxRedirection();
		String address = String.valueOf(ordered.getResponse().getRedirectedUrl());
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private Generator late() throws IOException {
		try (InputStream file = Files.newInputStream(Path.of("src/demo/material/fashion/fashion-4-late.onnx"))) {
			return this.generators.findByName("fashion-4-late")
				.orElseGet(() -> this.upload.upload("fashion-4-late", file, GivenFacts.NONE));
		}
	}

}
