package io.veridical.quality;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceReaderTests {

	private final EvidenceReader reader = new EvidenceReader(JsonMapper.shared());

	// timed-trial.js sends the times at which answers were pressed too early
	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "null", textBlock = """
			{"earlyKeys": [-20, 210.25]}; true
			{"earlyKeys": []};            false
			{"input": "key"};             null
			{"earlyKeys": null};          null
			{"earlyKeys": "KeyF"};        null
			{"earlyKeys": {"at": -20}};   null
			{"earlyKeys": 2};             null
			""")
	void earlyKeysAreKnownOnlyWhereTheyWereWatched(String evidence, @Nullable Boolean early) {
		assertThat(this.reader.read(evidence, true).said().early()).isEqualTo(early);
	}

	@Test
	void whatIsNoObjectSaysNothing() {
		for (String evidence : new @Nullable String[] { null, "[]", "\"earlyKeys\"", "{" }) {
			assertThat(this.reader.read(evidence, false)).isSameAs(Evidence.NONE);
		}
	}

	@Test
	void buttonIsNamedByItsAnswerAndAKeyByItsCode() {
		assertThat(this.reader.read("{\"input\": \"button\"}", true).said().input()).isEqualTo("button:fake");
		assertThat(this.reader.read("{\"input\": \"touch\"}", false).said().input()).isEqualTo("touch:real");
		assertThat(this.reader.read("{\"input\": \"key\", \"code\": \"KeyJ\"}", false).said().input())
			.isEqualTo("KeyJ");
	}

}
