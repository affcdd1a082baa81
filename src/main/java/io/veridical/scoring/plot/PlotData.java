package io.veridical.scoring.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a plot shows, unrounded, for those who draw it again.
 */
public final class PlotData {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	private final List<String> columns;

	private final List<List<@Nullable Object>> rows = new ArrayList<>();

	public PlotData(String... columns) {
		this.columns = List.of(columns);
	}

	/**
	 * @param values one for each column; null where nothing is known
	 */
	public PlotData add(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new IllegalArgumentException("%d values for %s".formatted(values.length, this.columns));
		}
		this.rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))));
		return this;
	}

	public List<String> columns() {
		return this.columns;
	}

	public List<List<@Nullable Object>> rows() {
		return Collections.unmodifiableList(this.rows);
	}

	/**
	 * @return as CSV (RFC 4180, lines ended by a line feed); what is not known is empty
	 */
	public String csv() {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
			csv.printRecord(this.columns);
			csv.printRecords(this.rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Memory can always be written", ex);
		}
		return text.toString();
	}

}
