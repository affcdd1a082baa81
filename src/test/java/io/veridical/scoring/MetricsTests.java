package io.veridical.scoring;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Automated metrics through the API, the page and the database.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class MetricsTests {

	private static final String NAMES = "model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Metrics metrics;

	private String id;

	// scores: a 0 %, "b, psi 0.7" 25 %, c 50 %
	@BeforeEach
	void threeModels() throws Exception {
		StringBuilder file = new StringBuilder(NAMES).append('\n');
		String[] models = { "a", "\"b, psi 0.7\"", "c" };
		for (int model = 0; model < models.length; model++) {
			for (int rater = 1; rater <= 2; rater++) {
				for (int trial = 1; trial <= 4; trial++) {
					file.append("%s,m%dr%d,,,,i%d,%s,%s,,\n".formatted(models[model], model, rater, trial,
							(trial <= 2) ? "real" : "fake", (trial <= 2 != trial <= model) ? "real" : "fake"));
				}
			}
		}
		MvcTestResult made = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", file.toString().getBytes(StandardCharsets.UTF_8)))
			.param("title", "Three models")
			.exchange();
		this.id = JsonPath.read(made.getResponse().getContentAsString(), "$.id");
	}

	// of 3! orders the two that are perfect correlate as strongly: 2 / 6
	@Test
	void valuesGoWithTheScoresAndBothPs() {
		assertThat(put("{\"FID\": {\"a\": 90.5, \"b, psi 0.7\": 12, \"c\": 3e0}}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							[{"metric": "FID", "rho": -1.0, "p": 0.0, "exactP": 0.3333333333333333, "points": [
							  {"model": "a", "score": 0.0, "value": 90.5}, {"model": "b, psi 0.7", "score": 25.0, "value": 12.0},
							  {"model": "c", "score": 50.0, "value": 3.0}]}]""");
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.id)).hasStatusOk()
			.bodyText()
			.contains("exact p = 0.333, p by Student\u2019s t &lt; 0.001, n = 3", "FID,b, psi 0.7,12.0",
					"for up to nine models p is exact");
	}

	@Test
	void newValuesTakeThePlaceOfAllOldOnes() {
		put("{\"FID\": {\"a\": 1, \"c\": 2}, \"KID\": {\"a\": 3}}");
		put("{\" KID \": {\"c\": 4}}");

		assertThat(stored()).containsExactly(new MetricValue("KID", "c", 4));
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/metrics", this.id)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					[{"metric": "KID", "rho": null, "p": null, "exactP": null,
					  "points": [{"model": "c", "score": 50.0, "value": 4.0}]}]""");
		assertThat(put("{}")).hasStatusOk();
		assertThat(stored()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{"FID": {"d": 1}}                    | 422 | “d” is no model of this campaign; its models are “a”, “b, psi 0.7”, “c”.
					{"FID": {"a": null}}                 | 422 | The FID of “a” is “null”; it must be a number.
					{"FID": {"a": 1e999}}                | 422 | The FID of “a” is “Infinity”; it must be a number.
					{"FID": {"a": "low"}}                | 422 | The FID of “a” is “low”; it must be a number.
					{"FID": {"a": "1.5"}}                | 422 | The FID of “a” is “1.5”; it must be a number.
					{"FID": {"a": [1]}}                  | 422 | The FID of “a” is “[1]”; it must be a number.
					{"FID": {"a": -3}}                   | 422 | The FID of “a” is -3.0; it cannot be below 0. Check the sign and the metric.
					{"FID (x)": {"a": -0.01}}            | 422 | The FID (x) of “a” is -0.01; it cannot be below 0.
					{"clean-FID": {"a": -1}}             | 422 | it cannot be below 0
					{"IS": {"a": 0.9}}                   | 422 | The IS of “a” is 0.9; it cannot be below 1.
					{"Density": {"a": -1}}               | 422 | it cannot be below 0
					{"Precision": {"a": 68.2}}           | 422 | The Precision of “a” is 68.2; it is a share from 0 to 1. Divide percentages by 100.
					{"Coverage (x)": {"a": -0.1}}        | 422 | it is a share from 0 to 1
					{"FID": null}                        | 422 | The FID has “null” for its models; give an object of models and values.
					{"FID": 1}                           | 422 | The FID has “1” for its models; give an object of models and values.
					{"F,ID": {"a": 1}}                   | 422 | The metric “F,ID” needs a name of 1 to 60 letters on one line, without commas.
					{"FID": {"a": 1}, "FID ": {"a": 1}}  | 422 | The FID of “a” is given twice; give it once.
					{"F\\u0000D": {"a": 1}}              | 422 | needs a name of 1 to 60 letters
					{"values": {"FID": {"a": 1}}}        | 422 | The values of “FID” is “{a=1}”; it must be a number.
					[1]                                  | 400 | status
					{"FID": {"a": NaN}}                  | 400 | line 1
					""")
	void whatCannotBeTakenIsNamedAndNothingChanges(String body, int status, String message) throws Exception {
		put("{\"KID\": {\"a\": 3}}");

		MvcTestResult refused = put(body);

		assertThat(refused).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(refused.getResponse().getContentAsString().replace("\\\"", "\"")).contains(message);
		assertThat(stored()).containsExactly(new MetricValue("KID", "a", 3));
	}

	@Test
	void refusalNamesFieldAndValue() {
		assertThat(put("{\"FID\": {\"a\": \"low\"}}")).bodyJson().isLenientlyEqualTo("""
				{"type": "/problems/unusable-metrics", "field": "FID.a", "value": "low", "status": 422}""");
	}

	/**
	 * KID has no bias and falls below 0; FID does so by rounding; other names mean
	 * nothing.
	 */
	@Test
	void valuesThatAMetricCanHaveAreTaken() {
		assertThat(
				put("""
						{"KID": {"a": -0.5}, "FID": {"a": -0.0005}, "Recall": {"a": 1}, "Coverage": {"a": 0}, "Density": {"a": 1.3},
						 "Inception score": {"a": 1}, "Precision at 5": {"a": 40}, "HYPE": {"a": -1}}"""))
			.hasStatusOk();
		assertThat(stored()).hasSize(8);
	}

	@Test
	void lineOfTheFormWithAnImpossibleValueIsNamedBesideWhatWasTyped() {
		assertThat(form("FID,a,-90.5")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.containsPattern("(?s)<textarea[^>]*aria-invalid=\"true\"[^>]*>FID,a,-90.5</textarea>")
			.contains("The FID of “a” is -90.5; it cannot be below 0.");
		assertThat(stored()).isEmpty();
	}

	@Test
	void campaignThatIsNotThereHasNoMetrics() {
		assertThat(put(UUID.randomUUID().toString(), "{}")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}/metrics", UUID.randomUUID()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void linesOfTheFormAreTakenAndAllOthersAreGone() {
		put("{\"KID\": {\"a\": 3}}");

		assertThat(form("FID,a,90.5\r\n\r\nFID, b, psi 0.7 ,12\r\n")).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/campaigns/" + this.id + "/results#metrics");
		assertThat(stored()).containsExactly(new MetricValue("FID", "a", 90.5),
				new MetricValue("FID", "b, psi 0.7", 12));
	}

	@Test
	void lineOfTheFormThatCannotBeTakenIsNamedBesideWhatWasTyped() {
		put("{\"KID\": {\"a\": 3}}");

		MvcTestResult refused = form("FID,a,90.5\nFID,c,low");

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.containsPattern("<details[^>]*id=\"metrics-form\" open=\"open\"")
			.containsPattern("(?s)<textarea[^>]*aria-invalid=\"true\"[^>]*>FID,a,90.5\nFID,c,low</textarea>")
			.contains("Line 2 has “low” for a value; it must be a number.");
		assertThat(stored()).containsExactly(new MetricValue("KID", "a", 3));
	}

	@Test
	void formIsClosedUntilSomebodyWantsIt() {
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.id)).bodyText()
			.contains("id=\"metrics-form\">")
			.doesNotContain("metrics-problem", "autofocus");
	}

	@Test
	void formWithoutItsTokenIsRefused() {
		assertThat(this.mvc.post().uri("/campaigns/{id}/metrics", this.id).param("metrics", "FID,a,1"))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(stored()).isEmpty();
	}

	private Iterable<MetricValue> stored() {
		return this.metrics.of(UUID.fromString(this.id));
	}

	private MvcTestResult put(String body) {
		return put(this.id, body);
	}

	private MvcTestResult put(String id, String body) {
		return this.mvc.put()
			.uri("/api/v1/campaigns/{id}/metrics", id)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult form(String lines) {
		return this.mvc.post()
			.uri("/campaigns/{id}/metrics", this.id)
			.param("metrics", lines)
			.accept(MediaType.TEXT_HTML)
			.with(csrf())
			.exchange();
	}

}
