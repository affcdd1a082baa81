package io.veridical.past;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What is checked between rows, and what becomes of a file that is right.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ImportRulesTests {

	private static final String[] STUDY = { "a,r1,s1,1,1,x,real,real,,", "a,r1,s1,1,2,y,fake,real,,",
			"b,r2,s2,1,1,x,real,fake,,", "b,r2,s2,1,2,z,fake,fake,,", "b,r3,s3,1,1,x,real,real,," };

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void rowsThatContradictEachOtherAreNamedAndNothingIsWritten() {
		int before = campaigns();

		MvcTestResult refused = post("Wrong",
				JudgementFiles.rows("a,r1,s1,1,1,x,real,real,,", "a,r1,s1,1,2,y,fake,real,,",
						"a,r2,s1,1,3,x,real,real,,", "a,r1,s1,1,2,z,fake,real,,", "a,r4,s4,1,1,x,fake,real,,",
						"a,r4,s4,1,,x,fake,real,,"));

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType("application/problem+json")
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"type": "/problems/unusable-file", "title": "Unusable file", "status": 422,
							 "detail": "The file has 3 errors; nothing was imported.", "more": 0, "errors": [
							 {"line": 4, "column": "rater", "value": "r2",
							  "message": "The same session has rater \\"r1\\" in an earlier line. Give each rater a session of their own."},
							 {"line": 5, "column": "trial", "value": "2",
							  "message": "Session \\"s1\\" has this trial of block 1 already in line 3. Number each trial of a session once."},
							 {"line": 7, "column": "trial", "value": "",
							  "message": "Session \\"s4\\" numbers some trials and not this one. Number all of them, or none."}]}""");
		assertThat(campaigns()).isEqualTo(before);
		assertThat(
				this.jdbc.sql("select count(*) from past_session where session = 's4'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void sessionsWithFewerJudgementsThanMostAreKeptAndNotCounted() throws Exception {
		String id = made(
				post("Short sessions", JudgementFiles.rows("a,r1,s1,1,1,x,real,real,,", "a,r1,s1,1,2,y,fake,real,,",
						"a,r2,s2,1,1,x,real,real,,", "a,r2,s2,1,2,y,fake,fake,,", "a,r3,s3,1,1,x,real,fake,,")));

		assertThat(rows(id, "judgements")).hasSize(5)
			.extracting((row) -> row.get("session"), (row) -> row.get("session_status"), (row) -> row.get("counts"))
			.endsWith(tuple("s3", "incomplete", false));
		assertThat(rows(id, "sessions"))
			.extracting((row) -> row.get("session"), (row) -> row.get("rater"), (row) -> row.get("model"),
					(row) -> row.get("status"), (row) -> row.get("judgements"))
			.containsExactly(tuple("s1", "r1", "a", "finished", 2), tuple("s2", "r2", "a", "finished", 2),
					tuple("s3", "r3", "a", "incomplete", 1));
		assertThat(rows(id, "scores")).singleElement()
			.satisfies((score) -> assertThat(score).containsEntry("raters", 2).containsEntry("score", 25.0));
	}

	@Test
	void oneSessionMayHoldSeveralModels() throws Exception {
		String id = made(post("Mixed",
				JudgementFiles.rows("a,r1,s1,,,x,real,real,,", "b,r1,s1,,,y,fake,real,,", "a,r1,s1,,,z,fake,fake,,")));

		assertThat(rows(id, "sessions")).singleElement()
			.satisfies((session) -> assertThat(session).containsEntry("model", "a, b").containsEntry("judgements", 3));
		assertThat(rows(id, "judgements")).extracting((row) -> row.get("trial"), (row) -> row.get("model"))
			.containsExactly(tuple(1, "a"), tuple(2, "b"), tuple(3, "a"));
	}

	@Test
	void exposuresMakeItHypeTime() throws Exception {
		byte[] file = JudgementFiles.rows("a,r1,s1,1,1,x,real,real,500,700", "a,r1,s1,1,2,y,fake,real,490,800",
				"a,r1,s1,2,1,z,real,real,500,700", "a,r1,s1,2,2,v,fake,real,520,800");
		MvcTestResult made = post("Timed", file);

		assertThat(made).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"procedure": "HYPE_time", "preset": "hype-75", "presetGiven": false}""");
		String id = made(made);
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}", id)).bodyJson()
			.isLenientlyEqualTo(
					"""
							{"past": true, "status": "closed", "raterPath": null, "realPoolId": null, "stimulusEdge": null,
							 "protocol": null, "seed": null,
							 "inferred": {"procedure": "HYPE_time", "blocks": 2, "reals": 2, "fakes": 2, "unverified": "accept"}}""");
		assertThat(rows(id, "scores")).singleElement()
			.satisfies((score) -> assertThat(score).containsEntry("preset", "hype-75").containsEntry("raters", 1));
		assertThat(rows(id, "timing").get(0)).containsEntry("trials", 4).containsEntry("unverified", 4);
		assertThat(this.mvc.get().uri("/campaigns/{id}/timing", id)).hasStatusOk()
			.bodyText()
			.contains("of a past study that was imported");
		assertThat(post("Timed", file, "preset", "levitt-3-1")).bodyJson().isLenientlyEqualTo("""
				{"preset": "levitt-3-1", "presetGiven": true}""");
		assertThat(post("Timed", file, "preset", "hype-2019")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("hype-75, hype-literal, levitt-3-1, modern");
	}

	@Test
	void unknownColumnsAreKeptAndComeOutAgain() throws Exception {
		MvcTestResult taken = post("Moods",
				(JudgementFiles.HEADER + ",mood\na,r1,s1,1,1,x,real,real,,,calm\n" + "a,r1,s1,1,2,y,fake,real,,,\n")
					.getBytes(StandardCharsets.UTF_8));

		assertThat(taken).bodyJson().extractingPath("$.keptAside").asArray().containsExactly("mood");
		assertThat(rows(made(taken), "judgements")).extracting((row) -> row.get("kept"))
			.containsExactly(Map.of("mood", "calm"), null);
	}

	@Test
	void formIsCheckedFirst() {
		assertThat(post("", new byte[0], "preset", "mine")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/problems/invalid-form", "title": "Invalid form", "status": 422}""")
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("title", "file", "preset");
	}

	@Test
	void pageTakesAStudyAndShowsItsCampaign() {
		assertThat(this.mvc.get().uri("/campaigns")).bodyText().contains("/campaigns/import");
		assertThat(this.mvc.get().uri("/campaigns/import")).hasStatusOk().bodyText().contains("exposure_ms");

		MvcTestResult wrong = page("From the page", JudgementFiles.rows("a,r1,s1,1,1,x,real,perhaps,,"));
		assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("The file has 1 error; nothing was imported.", "perhaps", "Use one of: fake, real.",
					"value=\"From the page\"");

		MvcTestResult made = page("From the page", JudgementFiles.rows(STUDY));
		String address = made.getResponse().getHeader("Location");
		assertThat(made).hasStatus(HttpStatus.FOUND);
		assertThat(this.mvc.get().uri(String.valueOf(address))).hasStatusOk()
			.bodyText()
			.contains("From the page", "the judgements of a past study", "Not finished")
			.doesNotContain("/take/", "those under way may finish");
		assertThat(this.mvc.get().uri("/campaigns")).hasStatusOk().bodyText().contains("From the page");
	}

	private int campaigns() {
		return this.jdbc.sql("select count(*) from campaign").query(Integer.class).single();
	}

	private static String made(MvcTestResult made) throws Exception {
		assertThat(made).hasStatus(HttpStatus.CREATED);
		return JsonPath.read(made.getResponse().getContentAsString(), "$.id");
	}

	private List<Map<String, Object>> rows(String id, String table) throws Exception {
		MvcTestResult read = this.mvc.get().uri("/api/v1/campaigns/{id}/{table}.json", id, table).exchange();
		assertThat(read).hasStatusOk();
		return JsonPath.read(read.getResponse().getContentAsString(), "$");
	}

	private MvcTestResult post(String title, byte[] file, String... more) {
		var request = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "study.csv", "text/csv", file))
			.param("title", title);
		return ((more.length == 2) ? request.param(more[0], more[1]) : request).exchange();
	}

	private MvcTestResult page(String title, byte[] file) {
		return this.mvc.post()
			.uri("/campaigns/import")
			.multipart()
			.file(new MockMultipartFile("file", "study.csv", "text/csv", file))
			.param("title", title)
			.with(csrf())
			.exchange();
	}

}
