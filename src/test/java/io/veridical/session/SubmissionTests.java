package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.veridical.pool.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubmissionTests {

	private static final String TRIAL = "6f1f8e0a-5a53-4b1e-9f7f-3d8a7e0c9b11";

	private static final String GOOD = """
			{"trial": "%s", "answer": "fake", "rtMillis": 512.25, "evidence": {"input": "key"}}""".formatted(TRIAL);

	@Test
	void readsEveryField() {
		assertThat(read(GOOD))
			.isEqualTo(new Submission(UUID.fromString(TRIAL), Truth.FAKE, 512.25, "{\"input\":\"key\"}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "7", "{", "not json", "{\"trial\": }" })
	void refusesWhatIsNoJsonObject(String body) {
		assertThatExceptionOfType(UnreadableJudgement.class).isThrownBy(() -> read(body));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			trial    | "trial": "6f1f8e0a-5a53-4b1e-9f7f-3d8a7e0c9b11" | "trial": "1-1-1-1-1"
			trial    | "trial": "6f1f8e0a-5a53-4b1e-9f7f-3d8a7e0c9b11" | "trial": 7
			trial    | "trial": "6f1f8e0a-5a53-4b1e-9f7f-3d8a7e0c9b11" | "other": 7
			answer   | "answer": "fake"                                | "answer": "REAL"
			answer   | "answer": "fake"                                | "answer": null
			rtMillis | "rtMillis": 512.25                              | "rtMillis": -0.1
			rtMillis | "rtMillis": 512.25                              | "rtMillis": "512"
			rtMillis | "rtMillis": 512.25                              | "rtMillis": 86400000.1
			rtMillis | "rtMillis": 512.25                              | "rtMillis": 1e999
			evidence | "evidence": {"input": "key"}                    | "evidence": ["key"]
			evidence | "evidence": {"input": "key"}                    | "evidence": null
			evidence | "evidence": {"input": "key"}                    | "evidence": {"a": {"b": ["\\u0000"]}}
			""")
	void namesTheFieldThatCannotBe(String field, String good, String bad) {
		String body = GOOD.replace(good, bad);
		assertThat(body).isNotEqualTo(GOOD);

		assertThatExceptionOfType(UnusableJudgement.class).isThrownBy(() -> read(body))
			.withMessageStartingWith(field)
			.satisfies((refused) -> assertThat(refused.getBody().getProperties()).containsEntry("field", field));
	}

	@Test
	void takesEvidenceOf4096BytesAndNoMore() {
		String longest = "x".repeat(4096 - "{\"a\":\"\"}".length());

		assertThat(read(GOOD.replace("{\"input\": \"key\"}", "{\"a\": \"" + longest + "\"}")).evidence()).hasSize(4096);
		assertThatExceptionOfType(UnusableJudgement.class)
			.isThrownBy(() -> read(GOOD.replace("{\"input\": \"key\"}", "{\"a\": \"" + longest + "y\"}")))
			.withMessageContaining("4096");
	}

	private static Submission read(String body) {
		return Submission.read(body.getBytes(StandardCharsets.UTF_8), JsonMapper.shared());
	}

}
