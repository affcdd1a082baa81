package io.veridical.export;

import java.util.List;

/**
 * Says in Markdown what the columns of tables are.
 */
final class DataDictionary {

	private DataDictionary() {
	}

	static String of(List<CampaignTable> tables) {
		StringBuilder text = new StringBuilder("# Data dictionary\n");
		tables.forEach((table) -> text.append('\n').append(section(table.name(), table.headings())));
		return text.toString();
	}

	static String section(String table, List<? extends Heading> headings) {
		StringBuilder section = new StringBuilder("| %s | unit | meaning |\n|---|---|---|\n".formatted(table));
		for (Heading heading : headings) {
			section.append("| `%s` | %s | %s |\n".formatted(heading.name(), heading.unit(), heading.meaning()));
		}
		return section.toString();
	}

}
