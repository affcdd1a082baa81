package io.veridical.past;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.jayway.jsonpath.JsonPath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Past studies through the API. Expected figures of the published data: computed from the
 * files with NumPy when they were chosen as references.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ImportApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void wgangpOnCelebAScoresAsPublishedData() throws Exception {
		MvcTestResult made = post("WGAN-GP on CelebA", JudgementFiles.published(JudgementFiles.WGANGP));

		String id = JsonPath.read(made.getResponse().getContentAsString(), "$.id");
		assertThat(made).hasStatus(HttpStatus.CREATED)
			.hasHeader("Location", "/api/v1/campaigns/" + id)
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"procedure": "HYPE_infinity", "presetGiven": false, "rows": 13374, "sessions": 147, "finished": 139,
							 "unfinished": 8, "models": ["WGAN-GP"], "keptAside": [],
							 "links": {"page": "/campaigns/%s", "scores": "/api/v1/campaigns/%s/scores.json"}}"""
						.formatted(id, id));
		Map<String, Object> score = scores(id).get(0);
		assertThat(score).containsEntry("raters", 139);
		assertThat(printed(score, "score")).isEqualTo("5.55");
		assertThat(printed(score, "fakes_error")).isEqualTo("1.50");
		assertThat(printed(score, "reals_error")).isEqualTo("9.61");
	}

	@Test
	void dgmEvalOnCifarScoresAsPublishedData() throws Exception {
		String id = JsonPath.read(
				post("CIFAR-10", JudgementFiles.published(JudgementFiles.DGM_EVAL)).getResponse().getContentAsString(),
				"$.id");

		List<Map<String, Object>> scores = scores(id);

		assertThat(scores).filteredOn("model", "LSGM-ODE").singleElement().satisfies((score) -> {
			assertThat(rounded(score, "score")).isEqualTo("43.7");
			assertThat((Double) score.get("ci_lower")).isCloseTo(41.8, Offset.offset(.3));
			assertThat((Double) score.get("ci_upper")).isCloseTo(45.6, Offset.offset(.3));
		});
		Map.of("PFGMPP", "43.6", "StyleGAN2-ada", "39.3", "WGAN-GP", "17.0", "RESFLOW", "8.8")
			.forEach((model, error) -> assertThat(scores).filteredOn("model", model)
				.singleElement()
				.satisfies((score) -> assertThat(rounded(score, "score")).isEqualTo(error)));
		assertThat(scores).extracting("raters").allSatisfy((raters) -> assertThat((Integer) raters).isPositive());
	}

	@Test
	void emptyFileThatWasChosenIsSaidToBeEmpty() {
		assertThat(post("Empty", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"detail": "One field of the form is missing or wrong.", "errors": [{"field": "file",
					 "message": "The file is empty. Give one with a header and a line for each judgement."}]}""");
	}

	private static String printed(Map<String, Object> score, String column) {
		return "%.2f".formatted(number(score, column));
	}

	private static String rounded(Map<String, Object> score, String column) {
		return "%.1f".formatted(number(score, column));
	}

	private static double number(Map<String, Object> score, String column) {
		return ((Number) Objects.requireNonNull(score.get(column))).doubleValue();
	}

	private List<Map<String, Object>> scores(String id) throws Exception {
		MvcTestResult read = this.mvc.get().uri("/api/v1/campaigns/{id}/scores.json", id).exchange();
		assertThat(read).hasStatusOk();
		return JsonPath.read(read.getResponse().getContentAsString(), "$");
	}

	private MvcTestResult post(String title, byte[] file) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "study.csv", "text/csv", file))
			.param("title", title)
			.exchange();
	}

}
