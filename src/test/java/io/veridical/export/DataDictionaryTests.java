package io.veridical.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataDictionaryTests {

	private static final Path DICTIONARY = Path.of("src/docs/data-dictionary.md");

	@Test
	void dictionarySaysWhatTheColumnsAre() throws IOException {
		assertThat(Files.readString(DICTIONARY)).as("Put this into %s", DICTIONARY)
			.contains(section(ScoreTable.TABLE))
			.contains(section(JudgementTable.TABLE))
			.contains(section(SessionTable.TABLE))
			.contains(section(TimingTable.TABLE));
	}

	private static <R> String section(Table<R> table) {
		StringBuilder section = new StringBuilder("| %s | unit | meaning |\n|---|---|---|\n".formatted(table.name()));
		for (Column<R> column : table.columns()) {
			section.append("| `%s` | %s | %s |\n".formatted(column.name(), column.unit(), column.meaning()));
		}
		return section.toString();
	}

}
