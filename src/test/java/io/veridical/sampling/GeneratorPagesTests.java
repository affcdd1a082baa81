package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.veridical.pool.ImagePools;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
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
class GeneratorPagesTests {

	private static final Path FILES = Path.of("src/test/resources/onnx");

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
	void researcherUploadsAGeneratorWhoseFileIsSilent() throws IOException {
		MvcTestResult made = post("silent one", "silent", "normal", "[0,1]");
		Generator generator = this.generators.findByName("silent one").orElseThrow();
		assertThat(made).hasStatus3xxRedirection().hasRedirectedUrl("/generators/" + generator.getId());
		assertThat(this.mvc.get().uri("/generators")).hasStatusOk().bodyText().contains("silent one");
		assertThat(this.mvc.get().uri("/generators/{id}", generator.getId())).hasStatusOk()
			.bodyText()
			.contains("normal, N(0, 1)", "[0,1]", "2 × 2 px", "truncnorm", generator.getSha256());
		assertThat(this.mvc.get().uri("/generators/{id}?lang=zh", generator.getId())).hasStatusOk()
			.bodyText()
			.contains("采样一个图像库")
			.doesNotContain("??");
	}

	@Test
	void aFileWithOtherInputsIsRefusedInBothLanguages() throws IOException {
		assertThat(post("other inputs", "other-inputs", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Found inputs latent: float [N, 4]; noise: float [N, 4]", "value=\"other inputs\"");
		assertThat(this.mvc.post()
			.uri("/generators?lang=zh")
			.multipart()
			.file("file", Files.readAllBytes(FILES.resolve("other-inputs.onnx")))
			.param("name", "other inputs")
			.with(csrf())).bodyText().contains("发现输入 latent: float [N, 4]; noise: float [N, 4]");
		assertThat(this.generators.findByName("other inputs")).isEmpty();
	}

	@Test
	void theSameFileIsNotTakenTwice() throws IOException {
		tiny();
		assertThat(post("tiny again", "tiny", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This very file is here already, as “tiny”");
	}

	@Test
	void researcherOrdersAPoolAndFollowsIt() throws IOException {
		MvcTestResult ordered = order("Tiny pool", "RESAMPLE", "0.5");
		UUID poolId = this.pools.findByName("Tiny pool").orElseThrow().getId();
		SamplingJob job = this.jobs.findByPoolId(poolId).orElseThrow();
		assertThat(ordered).hasStatus3xxRedirection().hasRedirectedUrl("/sampling-jobs/" + job.getId());
		assertThat(job.getTruncation()).isEqualTo(new Truncation.Resample(0.5));
		assertThat(this.mvc.get().uri("/sampling-jobs/{id}", job.getId())).hasStatusOk()
			.bodyText()
			.contains("Tiny pool", "resample 0.5", "0 of 12");
		assertThat(order("Tiny pool", "NONE", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a pool named “Tiny pool” already");
	}

	@Test
	void aTruncationThatTheGeneratorDoesNotKnowIsRefused() throws IOException {
		assertThat(order("No psi", "PSI", "0.7")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“tiny” cannot be sampled with truncation psi 0.7. It knows: none, resample");
		assertThat(order("No value", "RESAMPLE", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("it must be between 0.01 and 10");
		assertThat(this.pools.existsByName("No psi")).isFalse();
	}

	@Test
	void orderWithoutANeededFieldNamesIt() throws IOException {
		assertThat(order("{\"generatorId\": \"%s\", \"count\": 3, \"truncation\": \"none\", \"seed\": 7}"
			.formatted(tiny().getId()))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("poolName is missing. Send generatorId, poolName, count, truncation and seed.");
	}

	@Test
	void orderOfManyImagesIsToldToSayHowMany() {
		assertThat(order("{\"poolName\": \"Of many\", \"count\": \"many\"}")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("count is “many”; it must be a whole number.");
	}

	private MvcTestResult order(String json) {
		return this.mvc.post()
			.uri("/api/v1/sampling-jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	@Test
	void scriptsOrderPoolsToo() throws IOException {
		MvcTestResult made = this.mvc.post()
			.uri("/api/v1/sampling-jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"""
							{"generatorId": "%s", "poolName": "Sampled by script", "count": 3, "truncation": "resample 1", "seed": "7"}
							"""
						.formatted(tiny().getId()))
			.exchange();
		SamplingJob job = this.jobs.findByPoolId(this.pools.findByName("Sampled by script").orElseThrow().getId())
			.orElseThrow();
		assertThat(made).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, "/api/v1/sampling-jobs/" + job.getId())
			.bodyJson()
			.extractingPath("$.truncation")
			.isEqualTo("resample 1.0");
		assertThat(this.mvc.post().uri("/api/v1/sampling-jobs").contentType(MediaType.APPLICATION_JSON).content("""
				{"generatorId": "%s", "poolName": "Sampled by script 2", "count": 3, "truncation": "phi 1", "seed": 7}
				""".formatted(tiny().getId()))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("truncation is 'phi 1'", "such as psi 0.7");
	}

	private MvcTestResult order(String pool, String kind, String value) throws IOException {
		return this.mvc.post()
			.uri("/generators/{id}/pools", tiny().getId())
			.param("name", pool)
			.param("count", "12")
			.param("kind", kind)
			.param("value", value)
			.param("seed", "3")
			.with(csrf())
			.exchange();
	}

	private MvcTestResult post(String name, String file, String prior, String range) throws IOException {
		return this.mvc.post()
			.uri("/generators")
			.multipart()
			.file("file", Files.readAllBytes(FILES.resolve(file + ".onnx")))
			.param("name", name)
			.param("prior", prior)
			.param("range", range)
			.with(csrf())
			.exchange();
	}

	private Generator tiny() throws IOException {
		try (InputStream file = Files.newInputStream(FILES.resolve("tiny.onnx"))) {
			return this.generators.findByName("tiny")
				.orElseGet(() -> this.upload.upload("tiny", file, GivenFacts.NONE));
		}
	}

}
