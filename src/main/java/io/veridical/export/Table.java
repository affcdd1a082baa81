package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that can be written as CSV (RFC 4180, UTF-8 without a byte order mark, lines
 * ended by a line feed), as a JSON array of objects with the same names, and as such
 * objects a line each.
 *
 * @param <R> what a row is made from
 */
record Table<R>(String name, List<Column<R>> columns) {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

	Table {
		columns = List.copyOf(columns);
	}

	long writeCsv(OutputStream out, Rows<R> rows) throws IOException {
		Counted<R> counted = new Counted<>(rows);
		CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSV);
		csv.printRecord(this.columns.stream().map(Column::name));
		counted.forEach((row) -> print(csv, row));
		csv.flush();
		return counted.count();
	}

	private void print(CSVPrinter csv, R row) {
		try {
			csv.printRecord(this.columns.stream().map((column) -> column.value().of(row)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	long writeJson(OutputStream out, JsonMapper mapper, Rows<R> rows) {
		Counted<R> counted = new Counted<>(rows);
		JsonGenerator json = mapper.createGenerator(out);
		json.writeStartArray();
		counted.forEach((row) -> writeObject(json, row));
		json.writeEndArray();
		json.flush();
		return counted.count();
	}

	long writeJsonLines(OutputStream out, JsonMapper mapper, Rows<R> rows) {
		Counted<R> counted = new Counted<>(rows);
		JsonGenerator json = mapper.writer().withRootValueSeparator("").createGenerator(out);
		counted.forEach((row) -> {
			writeObject(json, row);
			json.writeRaw('\n');
		});
		json.flush();
		return counted.count();
	}

	private void writeObject(JsonGenerator json, R row) {
		json.writeStartObject();
		for (Column<R> column : this.columns) {
			json.writeName(column.name());
			writeValue(json, column.value().of(row));
		}
		json.writeEndObject();
	}

	private static void writeValue(JsonGenerator json, @Nullable Object value) {
		if (value instanceof Json known) {
			json.writeRawValue(known.text());
		}
		else {
			json.writePOJO(value);
		}
	}

}
