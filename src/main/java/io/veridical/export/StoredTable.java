package io.veridical.export;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that the database writes by itself, so that a million rows take no longer than
 * the database takes.
 *
 * @param rows where they come from, in SQL from {@code from} on, with {@code :campaign}
 * @param order what they are sorted by, in SQL
 */
record StoredTable(String name, List<StoredColumn> columns, String rows, String order) {

	StoredTable {
		columns = List.copyOf(columns);
	}

	/** Writes CSV with a header, its lines ended by a line feed. */
	String csv(UUID campaignId) {
		return "copy (%s) to stdout (format csv, header)".formatted(select(StoredColumn::written, campaignId));
	}

	/**
	 * Writes an object a line. JSON holds no control characters: the quote and the
	 * delimiter never occur, and every line stays as it is.
	 */
	String jsonLines(UUID campaignId) {
		return "copy (select row_to_json(line) from (%s) line) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')"
			.formatted(select(StoredColumn::inJson, campaignId));
	}

	/** Writes PostgreSQL's binary form. */
	String binary(UUID campaignId) {
		return "copy (%s) to stdout (format binary)".formatted(select(StoredColumn::typed, campaignId));
	}

	/** Counts the rows, by another way than the files are written. */
	String count() {
		return "select count(*) from (select 1 %s) line".formatted(this.rows);
	}

	private String select(Function<StoredColumn, String> form, UUID campaignId) {
		return this.columns.stream().map(form).collect(Collectors.joining(", ", "select ", " "))
				// a COPY takes no parameters
				+ "%s order by %s".formatted(this.rows.replace(":campaign", "'%s'".formatted(campaignId)), this.order);
	}

}
