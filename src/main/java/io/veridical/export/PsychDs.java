package io.veridical.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.veridical.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * How a data set is laid out and described so that others' tools understand it: the
 * Psychological Dataset standard, Psych-DS 1.5.1, whose descriptions are schema.org's
 * {@code Dataset} in JSON-LD.
 */
final class PsychDs {

	static final String DESCRIPTION = "dataset_description.json";

	private static final String VERSION = "Psych-DS 1.5.1";

	private static final Pattern NOT_IN_A_KEYWORD = Pattern.compile("[^A-Za-z0-9]");

	private PsychDs() {
	}

	/** Where a table's data lies, without an ending. */
	static String path(Campaign campaign, String table) {
		return "data/study-%s_description-%s_data"
			.formatted(NOT_IN_A_KEYWORD.matcher(campaign.getSlug()).replaceAll(""), table);
	}

	/** The description of the whole: its variables are the columns of all tables. */
	static Map<String, Object> dataset(Campaign campaign, List<CampaignTable> tables, Map<String, Object> facts) {
		Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
		tables.forEach((table) -> table.headings()
			.forEach((heading) -> variables.putIfAbsent(heading.name(), variable(heading))));
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("@context", "https://schema.org");
		description.put("@type", "Dataset");
		description.put("name", campaign.getTitle());
		description.put("description",
				"%s images as real or fake: %s, preset %s. Judgements, sessions, images and scores.".formatted(
						campaign.isRehearsal() ? "SIMULATED DATA: no person took part. Simulated raters judged"
								: "People judged",
						campaign.getProtocol().procedureName(), campaign.getProtocol().preset()));
		description.put("schemaVersion", VERSION);
		description.put("measurementTechnique", campaign.getProtocol().procedureName());
		description.put("simulated", campaign.isRehearsal());
		description.put("keywords",
				List.of("HYPE", "human perception", "generative models", "image quality", "psychophysics"));
		description.putAll(facts);
		description.put("variableMeasured", List.copyOf(variables.values()));
		return description;
	}

	/** What stands beside one table's data: its own columns in place of all. */
	static Map<String, Object> sidecar(CampaignTable table) {
		Map<String, Object> description = new LinkedHashMap<>();
		description.put("@context", "https://schema.org");
		description.put("@type", "Dataset");
		description.put("name", table.name());
		description.put("variableMeasured", table.headings().stream().map(PsychDs::variable).toList());
		return description;
	}

	private static Map<String, Object> variable(Heading heading) {
		Map<String, Object> variable = new LinkedHashMap<>();
		variable.put("@type", "PropertyValue");
		variable.put("name", heading.name());
		variable.put("description", heading.meaning());
		variable.put("unitText", heading.unit());
		return variable;
	}

	/** What to read first. */
	static String readme(Campaign campaign, String folder, Map<CampaignTable, @Nullable Long> rows) {
		StringBuilder text = new StringBuilder("# %s\n\n".formatted(campaign.getTitle()));
		text.append("""
				%s one by one whether images are real or generated (%s, preset %s). The data set follows %s.

				| file | rows | what it holds |
				|---|---|---|
				""".formatted(
				campaign.isRehearsal() ? "**Simulated data: no person took part.** Simulated raters judged"
						: "People judged",
				campaign.getProtocol().procedureName(), campaign.getProtocol().preset(), VERSION));
		rows.forEach((table, count) -> text.append("| `%s.csv` | %s | %s |\n".formatted(path(campaign, table.name()),
				Objects.requireNonNullElse(count, "-"), table.name())));
		text.append(
				"""

						- What each column means: `documentation/data-dictionary.md`, and the `.json` beside each file.
						- %s: `materials/protocol.json`.
						- From which numbers chance was drawn: `materials/seeds.json`.
						- Everything is of one moment. `documentation/manifest.json` has each file's length, SHA-256 and number of rows;
						  to check them, within `%s`: `sha256sum -c documentation/SHA256SUMS`.
						"""
					.formatted(campaign.isPast()
							? "What raters were asked, as far as it could be inferred from the file of judgements; the rest is not known"
							: "What was asked of raters, fixed before the first one came", folder));
		return text.toString();
	}

}
