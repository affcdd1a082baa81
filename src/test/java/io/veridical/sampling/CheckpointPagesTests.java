package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Sampled;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;
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
class CheckpointPagesTests {

	private static final Path SHIPPED = Path.of("src/demo/material/fashion");

	private static final Path SMALL = Path.of("src/test/resources/onnx");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Generators generators;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private Sampling sampling;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private ImagePools pools;

	@Test
	void checkpointsOfAModelStandTogetherInTheOrderOfTraining() throws IOException {
		uploaded(SHIPPED, "fashion-4-late");
		uploaded(SHIPPED, "fashion-2-mid");
		uploaded(SHIPPED, "fashion-1-early");
		// images_seen in the files' metadata
		assertThat(this.generators.findByName("fashion-2-mid").orElseThrow().getCheckpoint())
			.isEqualTo(new Checkpoint("fashion", 8000));
		assertThat(this.mvc.get().uri("/api/v1/generators")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[?(@.model == 'fashion')].name")
			.isEqualTo(List.of("fashion-1-early", "fashion-2-mid", "fashion-4-late"));
		assertThat(this.mvc.get().uri("/generators")).hasStatusOk()
			.bodyText()
			.containsSubsequence("<h2>fashion</h2>", "fashion-1-early", "2,016", "fashion-2-mid", "8,000",
					"fashion-4-late", "78,976");
		assertThat(this.mvc.get().uri("/generators?lang=zh")).hasStatusOk().bodyText().doesNotContain("??");
	}

	@Test
	void aGeneratorMovesToAModelAndBack() throws IOException {
		Generator classes = uploaded(SMALL, "classes");
		uploaded(SHIPPED, "fashion-1-early");
		assertThat(place(classes, "shades", "12")).hasStatus3xxRedirection();
		assertThat(checkpoint(classes)).isEqualTo(new Checkpoint("shades", 12));
		assertThat(place(classes, "fashion", "2016")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a checkpoint of “fashion” at step 2,016 already", "value=\"2016\"");
		assertThat(place(classes, "shades", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A checkpoint has a model and a step");
		assertThat(this.mvc.put()
			.uri("/api/v1/generators/{id}/checkpoint", classes.getId())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")).hasStatusOk();
		assertThat(checkpoint(classes)).isNull();
	}

	@Test
	void aPoolOfClassesSaysHowTheyWereChosen() throws IOException {
		Generator classes = uploaded(SMALL, "classes");
		assertThat(this.mvc.get().uri("/generators/{id}", classes.getId())).hasStatusOk()
			.bodyText()
			.contains("3: black, grey, white", "only grey", "<option value=\"class 2\"");
		assertThat(ordered(classes, "Whites", "class 2")).hasStatus3xxRedirection();
		ImagePool pool = this.pools.findByName("Whites").orElseThrow();
		assertThat(pool.getProvenance())
			.isEqualTo(new Sampled("classes", classes.getSha256(), "uniform", "none", 3, "class 2"));
		assertThat(this.jobs.findByPoolId(pool.getId()).orElseThrow().getLabels()).isEqualTo(Labels.ofClass(2));
		assertThat(this.mvc.get().uri("/pools/{id}", pool.getId())).hasStatusOk().bodyText().contains("class 2");
		assertThat(ordered(classes, "Blues", "class 3")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“classes” has 3 classes, 0 to 2. There is no class 3.");
		assertThat(ordered(classes, "Odd", "some")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("they must be in-turn, drawn or class N");
	}

	@Test
	void scriptsChooseClassesToo() throws IOException {
		Generator classes = uploaded(SMALL, "classes");
		String order = "{\"generatorId\": \"%s\", \"poolName\": \"%s\", \"count\": 3, \"truncation\": \"none\", \"seed\": 1, \"labels\": \"%s\"}";
		assertThat(this.mvc.post()
			.uri("/api/v1/sampling-jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.content(order.formatted(classes.getId(), "Drawn by script", "drawn"))).hasStatus(HttpStatus.CREATED);
		ImagePool pool = this.pools.findByName("Drawn by script").orElseThrow();
		assertThat(((Sampled) pool.getProvenance()).labels()).isEqualTo("drawn");
		assertThat(this.mvc.post()
			.uri("/api/v1/sampling-jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.content(order.formatted(classes.getId(), "Odd by script", "some")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("in-turn, drawn or class N");
	}

	@Test
	void withoutAWordAboutLabelsAllClassesComeInTurn() throws IOException {
		Generator classes = uploaded(SMALL, "classes");
		this.sampling.order(classes.getId(), "In turn", new Truncation.None(), 1, 5);
		ImagePool pool = this.pools.findByName("In turn").orElseThrow();
		assertThat(((Sampled) pool.getProvenance()).labels()).isEqualTo("in-turn");
	}

	@Test
	void aGeneratorElsewhereIsKnownByItsHash() throws IOException {
		String hash = "ab".repeat(32);
		assertThat(register("mine at 5k", hash.toUpperCase(), "32")).hasStatus3xxRedirection();
		Generator mine = this.generators.findByName("mine at 5k").orElseThrow();
		assertThat(mine).extracting(Generator::getKind, Generator::getSha256, Generator::getStep)
			.containsExactly(Generator.Kind.EXTERNAL, hash, 5000L);
		assertThat(mine.getManifest())
			.extracting(Manifest::zDim, Manifest::channels, Manifest::width, Manifest::classes)
			.containsExactly(128, 3, 32, 10);
		assertThat(mine.getManifest().truncations()).contains(Truncation.Kind.PSI, Truncation.Kind.RESAMPLE);
		assertThat(this.mvc.get().uri("/generators/{id}", mine.getId())).hasStatusOk()
			.bodyText()
			.contains("Its checkpoint stays with you", hash);
		assertThat(register("mine again", hash, "32")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This very file is here already, as “mine at 5k”");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a1 | 32   | “a1” is no SHA-256
			   | 32   | is no SHA-256
			%s | 0    | height = 0. Understood are: 1 … 16384
			%s |      | height is missing. Needed is one of: 1 … 16384
			%s | many | must be numbers
			""")
	void aRegistrationThatCannotBeIsNamed(String hash, String height, String message) {
		String given = (hash != null) ? hash.replace("%s", "cd".repeat(32)) : "";
		assertThat(register("not " + height, given, height)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(message, "value=\"not " + height + "\"");
		assertThat(this.generators.findByName("not " + height)).isEmpty();
	}

	@Test
	void scriptsRegisterGeneratorsToo() {
		assertThat(this.mvc.post()
			.uri("/api/v1/generators/external")
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"name": "by script", "sha256": "%s", "prior": "truncated-normal", "zDim": 120, "truncation": "z",
					 "width": 64, "height": 64, "colours": "bgr"}
					""".formatted("ef".repeat(32)))).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.kind")
			.isEqualTo("external");
		assertThat(this.generators.findByName("by script").orElseThrow().getManifest())
			.extracting(Manifest::prior, Manifest::colours, Manifest::classes)
			.containsExactly(Prior.TRUNCATED_NORMAL, Colours.BGR, 0);
	}

	// what the file says has the first word: FACTS in make.py
	@Test
	void theFormFillsInWhatTheFileDoesNotSay() throws IOException {
		assertThat(this.mvc.post()
			.uri("/generators")
			.multipart()
			.file("file", Files.readAllBytes(SMALL.resolve("red.onnx")))
			.param("name", "red")
			.param("colours", "bgr")
			.param("model", "Red")
			.param("step", "7")
			.param("data", "something")
			.with(csrf())).hasStatus3xxRedirection();
		Generator red = this.generators.findByName("red").orElseThrow();
		assertThat(red.getManifest()).extracting(Manifest::colours, Manifest::data)
			.containsExactly(Colours.BGR, "nothing");
		assertThat(red.getCheckpoint()).isEqualTo(new Checkpoint("Red", 7));
	}

	private MvcTestResult register(String name, String hash, String height) {
		return this.mvc.post()
			.uri("/generators/external")
			.param("name", name)
			.param("sha256", hash)
			.param("model", "mine")
			.param("step", "5000")
			.param("prior", "normal")
			.param("zDim", "128")
			.param("truncation", "z, psi")
			.param("width", "32")
			.param("height", (height != null) ? height : "")
			.param("colours", "rgb")
			.param("classes", "10")
			.with(csrf())
			.exchange();
	}

	private MvcTestResult ordered(Generator generator, String pool, String labels) {
		return this.mvc.post()
			.uri("/generators/{id}/pools", generator.getId())
			.param("name", pool)
			.param("count", "3")
			.param("kind", "NONE")
			.param("seed", "3")
			.param("labels", labels)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult place(Generator generator, String model, String step) {
		return this.mvc.post()
			.uri("/generators/{id}/checkpoint", generator.getId())
			.param("model", model)
			.param("step", step)
			.with(csrf())
			.exchange();
	}

	private @Nullable Checkpoint checkpoint(Generator generator) {
		return this.generators.findById(generator.getId()).orElseThrow().getCheckpoint();
	}

	private Generator uploaded(Path folder, String name) throws IOException {
		try (InputStream file = Files.newInputStream(folder.resolve(name + ".onnx"))) {
			return this.generators.findByName(name).orElseGet(() -> this.upload.upload(name, file, GivenFacts.NONE));
		}
	}

}
