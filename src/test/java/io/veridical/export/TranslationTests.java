package io.veridical.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationTests {

	private static final Map<String, List<? extends Heading>> TABLES = Map.of("scores", ScoreTable.TABLE.columns(),
			"comparisons", ComparisonTable.TABLE.columns(), "judgements", JudgementTable.TABLE.columns(), "catches",
			CatchTable.TABLE.columns(), "sessions", SessionTable.TABLE.columns(), "images", ImageTable.TABLE.columns(),
			"timing", TimingTable.TABLE.columns());

	@Test
	void everyColumnAndNoOtherMeansSomethingInChinese() throws Exception {
		Properties texts = PropertiesLoaderUtils
			.loadProperties(new EncodedResource(new ClassPathResource("columns/zh.properties"), "UTF-8"));
		Set<String> columns = TABLES.entrySet()
			.stream()
			.flatMap((table) -> table.getValue().stream().map((heading) -> table.getKey() + "." + heading.name()))
			.collect(Collectors.toSet());

		assertThat(texts.stringPropertyNames()).filteredOn((key) -> !key.startsWith("unit."))
			.containsExactlyInAnyOrderElementsOf(columns);
		assertThat(texts.values()).allSatisfy((text) -> assertThat(text.toString()).isNotBlank());
	}

	@Test
	void wordsThatStandInTheFileStayAsTheyAre() {
		Heading truth = new Translation().of("judgements", JudgementTable.TABLE.columns())
			.stream()
			.filter((heading) -> heading.name().equals("truth"))
			.findFirst()
			.orElseThrow();

		assertThat(truth.unit()).isEqualTo("real or fake");
		assertThat(truth.meaning()).isEqualTo("图像实际是什么。");
		assertThat(Translation.isFor(Locale.SIMPLIFIED_CHINESE)).isTrue();
		assertThat(Translation.isFor(Locale.UK)).isFalse();
	}

}
