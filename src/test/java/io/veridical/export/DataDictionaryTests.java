package io.veridical.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataDictionaryTests {

	private static final Path DICTIONARY = Path.of("src/docs/data-dictionary.md");

	@Test
	void dictionarySaysWhatTheColumnsAre() throws IOException {
		assertThat(Files.readString(DICTIONARY)).as("Put this into %s", DICTIONARY)
			.contains(section("scores", ScoreTable.TABLE.columns()))
			.contains(section("judgements", JudgementTable.TABLE.columns()))
			.contains(section("sessions", SessionTable.TABLE.columns()))
			.contains(section("images", ImageTable.TABLE.columns()))
			.contains(section("timing", TimingTable.TABLE.columns()));
	}

	private static String section(String table, List<? extends Heading> columns) {
		StringBuilder section = new StringBuilder("| %s | unit | meaning |\n|---|---|---|\n".formatted(table));
		for (Heading column : columns) {
			section.append("| `%s` | %s | %s |\n".formatted(column.name(), column.unit(), column.meaning()));
		}
		return section.toString();
	}

}
