package io.veridical.past;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.session.Exclusions;
import io.veridical.session.Fixtures;
import io.veridical.session.TimedRater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What was exported here says the same when it is taken in again.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class OwnExportTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Test
	void ownExportComesBackWithTheSameScoresAndTheSameJudgements() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a", "b");
		fixtures.finish(campaign, 1, 3);
		fixtures.finish(campaign, 2, 0);
		fixtures.finish(campaign, 0, 4);
		String own = campaign.getId().toString();
		byte[] file = file(own);

		MvcTestResult taken = post("Our own", file);

		assertThat(taken).bodyJson().extractingPath("$.keptAside").asArray().isEmpty();
		String id = made(taken);
		assertThat(file(id)).isEqualTo(file);
		assertThat(rows(id, "scores"))
			.extracting((row) -> row.get("model"), (row) -> row.get("raters"), (row) -> row.get("score"),
					(row) -> row.get("fakes_error"), (row) -> row.get("d_prime"))
			.containsExactlyInAnyOrderElementsOf(rows(own, "scores").stream()
				.map((row) -> tuple(row.get("model"), row.get("raters"), row.get("score"), row.get("fakes_error"),
						row.get("d_prime")))
				.toList());
	}

	@Test
	void excludedSessionsOfOwnExportsStayExcluded() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a", "b");
		for (int[] errors : new int[][] { { 1, 3 }, { 2, 0 }, { 0, 4 }, { 2, 2 }, { 4, 4 } }) {
			fixtures.finish(campaign, errors[0], errors[1]);
		}
		String own = campaign.getId().toString();
		UUID left = UUID.fromString(String.valueOf(rows(own, "sessions").get(1).get("session")));
		this.context.getBean(Exclusions.class).mark(left, true);
		byte[] file = file(own);

		MvcTestResult taken = post("With an excluded session", file);

		assertThat(taken).bodyJson().extractingPath("$.finished").isEqualTo(5);
		assertThat(taken).bodyJson().extractingPath("$.excluded").isEqualTo(1);
		assertThat(taken).bodyJson().extractingPath("$.exclusions").isEqualTo("stated");
		assertThat(taken).bodyJson().extractingPath("$.keptAside").asArray().isEmpty();
		String id = made(taken);
		assertThat(file(id)).isEqualTo(file);
		// what the raters' own file says of them, in the same order
		assertThat(rows(id, "sessions")).extracting((row) -> row.get("excluded"))
			.containsExactlyElementsOf(rows(own, "sessions").stream().map((row) -> row.get("excluded")).toList())
			.containsOnlyOnce(true);
		assertThat(comparable(rows(id, "scores"))).containsExactlyInAnyOrderElementsOf(comparable(rows(own, "scores")));
		// four of the five
		assertThat(rows(id, "scores").stream().mapToInt((row) -> (Integer) row.get("raters")).sum()).isEqualTo(4);
		assertThat(this.mvc.get().uri("/campaigns/{id}/quality?show=excluded", id)).hasStatusOk()
			.bodyText()
			.contains(left.toString().substring(0, 8));
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", id)).hasStatusOk()
			.bodyText()
			.contains("The file of the study excluded 1 of the 5 finished sessions.");
	}

	@Test
	void exclusionsOfExportsWithoutTheirColumnAreReadFromWhatCounts() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a", "b");
		for (int[] errors : new int[][] { { 1, 3 }, { 2, 0 }, { 0, 4 } }) {
			fixtures.finish(campaign, errors[0], errors[1]);
		}
		String own = campaign.getId().toString();
		this.context.getBean(Exclusions.class)
			.mark(UUID.fromString(String.valueOf(rows(own, "sessions").get(1).get("session"))), true);
		byte[] file = file(own);

		MvcTestResult taken = post("Before the column", withoutTheLastColumn(file));

		assertThat(taken).bodyJson().extractingPath("$.exclusions").isEqualTo("inferred");
		assertThat(taken).bodyJson().extractingPath("$.excluded").isEqualTo(1);
		// the last column is the one that was cut off: it is there again
		assertThat(file(made(taken))).isEqualTo(file);
	}

	@Test
	void badTrialsDoNotMakeAnExcludedSession() {
		String file = """
				model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms,session_status,verdict,counts
				a,r1,s1,1,1,x,real,real,100,,finished,bad,false
				a,r1,s1,1,2,y,fake,real,100,,finished,verified,true
				a,r2,s2,1,1,x,real,real,100,,finished,unverified,false
				a,r2,s2,1,2,y,fake,real,100,,finished,bad,false
				a,r3,s3,1,1,x,real,real,100,,finished,bad,false
				a,r3,s3,1,2,y,fake,real,100,,finished,verified,false
				a,r9,s9,1,1,x,real,real,100,,incomplete,verified,false
				""";

		MvcTestResult taken = post("Timed", file.getBytes(StandardCharsets.UTF_8));

		// s1 counts; nothing of s2 was shown for certain; s3 was, and does not count
		assertThat(taken).bodyJson().extractingPath("$.finished").isEqualTo(3);
		assertThat(taken).bodyJson().extractingPath("$.excluded").isEqualTo(1);
		assertThat(taken).bodyJson().extractingPath("$.keptAside").asArray().isEmpty();
	}

	@Test
	void whereNoJudgementCountsNothingIsSaidOfExclusions() {
		// as a qualification was exported
		String file = """
				model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms,session_status,counts
				a,r1,s1,1,1,x,real,real,,,finished,false
				a,r1,s1,1,2,y,fake,real,,,finished,false
				""";

		MvcTestResult taken = post("Nothing counts", file.getBytes(StandardCharsets.UTF_8));

		assertThat(taken).bodyJson().extractingPath("$.exclusions").isEqualTo("unknown");
		assertThat(taken).bodyJson().extractingPath("$.excluded").isEqualTo(0);
	}

	private static byte[] withoutTheLastColumn(byte[] file) {
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text.substring(0, text.indexOf('\n'))).endsWith(",excluded");
		return text.replaceAll("(?m),[^,\n]*$", "").getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void sessionIsExcludedAsAWholeOrNotAtAll() {
		String file = """
				model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms,excluded
				a,r1,s1,1,1,x,real,real,,,true
				a,r1,s1,1,2,y,fake,real,,,
				""";

		assertThat(post("Half excluded", file.getBytes(StandardCharsets.UTF_8)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[0].line")
			.isEqualTo(3);
	}

	@Test
	void panelsOfOwnExportsStayWhereTheyAre() throws Exception {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a");
		fixtures.finish(campaign, 1, 3);
		String file = new String(file(campaign.getId().toString()), StandardCharsets.UTF_8);
		// the last but one column is the panel, empty for somebody who was not invited
		assertThat(file).startsWith("model,").contains(",panel,excluded\n");
		String paneled = file.replaceAll(",,false\n", ",radiologists,false\n");

		MvcTestResult taken = post("Of a panel", paneled.getBytes(StandardCharsets.UTF_8));

		assertThat(taken).bodyJson().extractingPath("$.keptAside").asArray().isEmpty();
		assertThat(new String(file(made(taken)), StandardCharsets.UTF_8)).isEqualTo(paneled);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hype-75", "modern" })
	void ownTimedExportComesBackWithTheSameScoresAndTheSameJudgements(String preset) throws Exception {
		HypeTime protocol = new HypeTime(preset, 3, 2, 2, 2, true, 4, UnverifiedTrials.REFUSE, MaskKind.NOISE);
		Campaign campaign = Fixtures.of(this.context).live(protocol, "a", "b");
		TimedRater spoiled = TimedRater.entering(this.context, campaign).judge(true).judge(true).judge(false);
		spoiled.spoil().judge(true).spoil().finish((millis) -> millis > 350);
		TimedRater.entering(this.context, campaign).finish((millis) -> millis > 250);
		TimedRater.entering(this.context, campaign).finish((millis) -> millis > 450);
		TimedRater.entering(this.context, campaign).judge(true).judge(true).judge(true).judge(false);
		String own = campaign.getId().toString();
		byte[] file = file(own);

		MvcTestResult taken = post("Our own, timed", file, "preset", preset);

		String id = made(taken);
		assertThat(comparable(rows(id, "judgements"))).containsExactlyElementsOf(comparable(rows(own, "judgements")));
		assertThat(rows(id, "sessions")).extracting((row) -> row.get("status"))
			.containsExactly("finished", "finished", "finished", "incomplete");
		assertThat(rows(own, "judgements")).extracting((row) -> row.get("verdict")).contains("verified", "bad");
		assertThat(rows(own, "judgements")).extracting((row) -> row.get("repeat")).contains(true, false);
		assertThat(comparable(rows(id, "scores"))).containsExactlyInAnyOrderElementsOf(comparable(rows(own, "scores")));
		assertThat(comparable(rows(id, "timing")).get(0).values())
			.containsExactlyElementsOf(comparable(rows(own, "timing")).get(0).values());
	}

	// without what the campaign's own seed draws and who is still under way; models come
	// in the order of the file, so that sums of the fits may differ in their last digits
	private static List<Map<String, Object>> comparable(List<Map<String, Object>> rows) {
		List<String> drawn = List.of("seed", "lower", "upper", "_se", "interval", "rank", "session_status");
		return rows.stream().map((row) -> {
			Map<String, Object> figures = new LinkedHashMap<>(row);
			figures.keySet().removeIf((name) -> drawn.stream().anyMatch(name::contains));
			figures
				.replaceAll((name, value) -> (value instanceof Double figure) ? Math.round(figure * 1e9) / 1e9 : value);
			return figures;
		}).toList();
	}

	private byte[] file(String id) {
		return this.mvc.get()
			.uri("/api/v1/campaigns/{id}/judgements.csv", id)
			.exchange()
			.getResponse()
			.getContentAsByteArray();
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

}
