package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.veridical.pool.ImagePools;
import io.veridical.sampling.latent.Truncation;
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

/**
 * What scripts send by mistake, and what they are told.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class UnusableWordsTests {

	private static final Path FILES = Path.of("src/test/resources/onnx");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Generators generators;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private Sampling sampling;

	@Autowired
	private ImagePools pools;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|',
			textBlock = """
					"count": 99999999999, "seed": 7 | count is 99999999999, which is too large or too small; it must be a whole number of usual size.
					"count": 3, "seed": 99999999999999999999 | seed is 99999999999999999999, which is too large or too small; it must be a whole number of usual size.
					"count": 3 | seed is missing or is not a whole number.
					"count": [3], "seed": 7 | count is missing or is not a whole number.
					""")
	void aNumberThatIsNoneIsNamed(String numbers, String said) throws IOException {
		assertThat(order("\"poolName\": \"Numbers\", " + numbers)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(said);
	}

	@Test
	void anEmptyBodyIsToldSo() {
		assertThat(this.mvc.post().uri("/api/v1/sampling-jobs").contentType(MediaType.APPLICATION_JSON))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The body is empty. Send JSON.");
	}

	@Test
	void aNameThatCannotBeShownIsRefused() throws IOException {
		assertThat(order("\"poolName\": \"%s\", \"count\": 3, \"seed\": 7".formatted("a".repeat(201))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The pool’s name has 201 characters; it must have 1 to 200, all on one line. Choose another.");
		assertThat(order("\"poolName\": \"null\\u0000\", \"count\": 3, \"seed\": 7"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(register("\"name\": \"%s\", \"sha256\": \"%s\"".formatted("b".repeat(201), "01".repeat(32))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The name has 201 characters; it must have 1 to 200, all on one line. Choose another.");
	}

	@Test
	void aTextThatTheDatabaseCannotKeepIsRefusedAndNotAFault() {
		String said = "A text holds the character U+0000, which cannot be kept. Take it out.";

		assertThat(this.mvc.post().uri("/api/v1/pools").contentType(MediaType.APPLICATION_JSON).content("""
				{"name": "No \\u0000", "truth": "fake", "source": "mine", "licence": "CC0"}
				""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyJson().extractingPath("$.detail").isEqualTo(said);
		assertThat(register(
				"""
						"name": "no text", "sha256": "%s", "zDim": 8, "prior": "normal", "width": 8, "height": 8, "licence": "\\u0000"
						"""
					.formatted("03".repeat(32))))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(said);
	}

	@Test
	void aFieldOfAFormThatIsNoNumberIsNamed() {
		assertThat(this.mvc.post().uri("/api/v1/generators").multipart().param("name", "many").param("zDim", "many"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("zDim is “many”; it must be a whole number.");
	}

	@Test
	void aRegistrationThatLacksAFactNamesIt() {
		assertThat(register("\"name\": \"lacks\", \"sha256\": \"%s\", \"zDim\": 8, \"prior\": \"normal\""
			.formatted("02".repeat(32)))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("height is missing. Needed is one of: 1 … 16384.");
	}

	@Test
	void anOrderSentTwiceAtOnceMakesOnePool() throws Exception {
		Generator generator = tiny();
		PoolOrder order = new PoolOrder("Sent twice", new Truncation.None(), null, 1, 3, null);

		List<String> outcomes = atOnce(() -> {
			this.sampling.order(generator.getId(), order);
			return "made";
		});

		assertThat(outcomes).containsExactlyInAnyOrder("made", "ImpossibleOrder");
		assertThat(this.pools.findByName("Sent twice")).isPresent();
	}

	private static List<String> atOnce(Callable<String> deed) throws Exception {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			return two.invokeAll(List.of(deed, deed)).stream().map(UnusableWordsTests::outcome).toList();
		}
		finally {
			two.shutdown();
		}
	}

	private static String outcome(Future<String> deed) {
		try {
			return deed.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			return String.valueOf((ex.getCause() != null) ? ex.getCause().getClass().getSimpleName() : ex);
		}
	}

	private MvcTestResult order(String rest) throws IOException {
		return this.mvc.post()
			.uri("/api/v1/sampling-jobs")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"generatorId\": \"%s\", \"truncation\": \"none\", %s}".formatted(tiny().getId(), rest))
			.exchange();
	}

	private MvcTestResult register(String facts) {
		return this.mvc.post()
			.uri("/api/v1/generators/external")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{" + facts + "}")
			.exchange();
	}

	private Generator tiny() throws IOException {
		try (InputStream file = Files.newInputStream(FILES.resolve("tiny.onnx"))) {
			return this.generators.findByName("tiny")
				.orElseGet(() -> this.upload.upload("tiny", file, GivenFacts.NONE));
		}
	}

}
