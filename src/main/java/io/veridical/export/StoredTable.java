package io.veridical.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;

/**
 * A table that the database reads and, as CSV, writes by itself, so that a million rows
 * take hardly longer than the database takes.
 *
 * @param counted the rows in SQL from {@code from} on, with {@code :campaign}, by another
 * way than they are written
 * @param run where the rows of a campaign that was run here come from
 * @param past where those of a past study come from
 */
record StoredTable(String name, List<StoredColumn> columns, String counted, Source run, Source past) {

	StoredTable {
		columns = List.copyOf(columns);
	}

	/** Writes CSV with a header, its lines ended by a line feed. */
	String csv(Campaign campaign) {
		return "copy (%s) to stdout (format csv, header)".formatted(select(StoredColumn::written, campaign));
	}

	/** Writes PostgreSQL's binary form. */
	String binary(Campaign campaign) {
		return "copy (%s) to stdout (format binary)".formatted(select(StoredColumn::typed, campaign));
	}

	/** Counts the rows. */
	String count() {
		return "select count(*) from (select 1 %s) line".formatted(this.counted);
	}

	private String select(Function<StoredColumn, String> form, Campaign campaign) {
		Source source = campaign.isPast() ? this.past : this.run;
		return this.columns.stream().map(form).collect(Collectors.joining(", ", "select ", " "))
				// a COPY takes no parameters
				+ "%s order by %s".formatted(source.rows().replace(":campaign", "'%s'".formatted(campaign.getId())),
						source.order());
	}

	/**
	 * Where rows come from, and in which order.
	 *
	 * @param rows in SQL from {@code from} on, with {@code :campaign}
	 * @param order what they are sorted by, in SQL; an index's own order saves the sort
	 */
	record Source(String rows, String order) {

	}

}
