package io.veridical.past;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Values that a file may hold and PostgreSQL reads otherwise, or not at all.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ImportedValuesTests {

	private static final String ROW = "a,r1,s1,1,1,x,real,real,,";

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					evidence  | {"a": [1e400000]}          | It holds a number with more than 308 digits before or behind the point.
					evidence  | {"a": 1e-20000}            | It holds a number with more than 308 digits before or behind the point.
					evidence  | {"a": 1e99999999999}       | It holds a number with more than 308 digits before or behind the point.
					kept      | {"a": {"b\\u0000": 1}}     | It holds a null character.
					evidence  | {"a": "\\ud83d"}           | It holds half of a character
					frame_ms  | 1e-400                     | It is not a number from 0.1
					judged_at | 9999-12-31T23:59:59-01:00  | It is not a date with time and time zone
					""")
	void whatPostgresqlCannotKeepIsNamed(String column, String value, String message) {
		byte[] file = (JudgementFiles.HEADER + "," + column + "\na,r1,s1,1,1,x,real,real,,,\n"
				+ "a,r1,s1,1,2,y,fake,real,,,\"" + value.replace("\"", "\"\"") + "\"\n")
			.getBytes(StandardCharsets.UTF_8);

		MvcTestResult refused = post("Strange", file);

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(message);
		assertThat(refused).bodyJson().extractingPath("$.errors[0].column").isEqualTo(column);
	}

	@Test
	void whatPostgresqlReadsOtherwiseIsKeptAsMeant() throws Exception {
		String id = made(post("Odd", (JudgementFiles.HEADER + ",judged_at,evidence\n"
				+ "a,r1,s1,\u0661,+1,x,real,real,,1e-400,2026-11-22T09:30:00+18:00,\"{\"\"a\"\": \"\"\\\\u0000\"\"}\"\n"
				+ "a,r1,s1,1,2,y,fake,real,,0x10p0,,\n")
			.getBytes(StandardCharsets.UTF_8)));

		assertThat(rows(id, "judgements"))
			.extracting((row) -> row.get("block"), (row) -> row.get("trial"), (row) -> row.get("rt_ms"),
					(row) -> row.get("judged_at"), (row) -> row.get("evidence"))
			.containsExactly(tuple(1, 1, 0.0, "2026-11-21T15:30:00Z", Map.of("a", "\\u0000")),
					tuple(1, 2, 16.0, null, null));
	}

	@Test
	void nullCharactersOfTitleAndHeaderAreNamed() {
		assertThat(post("A\0B", JudgementFiles.rows(ROW))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("It holds a null character.");
		assertThat(post("Header", (JudgementFiles.HEADER + ",m\0od\n" + ROW + ",\n").getBytes(StandardCharsets.UTF_8)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("It holds a null character.");
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

	private MvcTestResult post(String title, byte[] file) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "study.csv", "text/csv", file))
			.param("title", title)
			.exchange();
	}

}
