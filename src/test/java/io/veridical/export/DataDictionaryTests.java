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
			.contains(DataDictionary.section("scores", ScoreTable.TABLE.columns()))
			.contains(DataDictionary.section("comparisons", ComparisonTable.TABLE.columns()))
			.contains(DataDictionary.section("judgements", JudgementTable.TABLE.columns()))
			.contains(DataDictionary.section("catches", CatchTable.TABLE.columns()))
			.contains(DataDictionary.section("sessions", SessionTable.TABLE.columns()))
			.contains(DataDictionary.section("images", ImageTable.TABLE.columns()))
			.contains(DataDictionary.section("timing", TimingTable.TABLE.columns()));
	}

}
