package io.veridical.past;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a judgement file row by row: CSV as of RFC 4180 in UTF-8, with or without
 * a byte order mark, lines ended either way.
 */
final class JudgementFile {

	/** What stands in a text for bytes that are not UTF-8. */
	static final char NOT_UTF8 = '\uFFFD';

	private static final CSVFormat FORMAT = CSVFormat.RFC4180;

	private final Faults faults;

	JudgementFile(Faults faults) {
		this.faults = faults;
	}

	/**
	 * @param rows gets the header, then row after row with its line in the file
	 */
	void read(InputStream in, RowsOfFile rows) {
		Unfolded text = new Unfolded(new InputStreamReader(in, StandardCharsets.UTF_8));
		try (CSVParser parser = FORMAT.parse(withoutMark(text))) {
			read(parser, text, rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the file that was sent", ex);
		}
	}

	private void read(CSVParser parser, Unfolded text, RowsOfFile rows) throws IOException {
		Iterator<CSVRecord> records = parser.iterator();
		@Nullable CSVRecord header = next(records, parser, text);
		if (header == null) {
			if (this.faults.isEmpty()) {
				this.faults.add(1, null, "", Fault.EMPTY);
			}
			return;
		}
		Header columns = Header.read(header, 1, this.faults);
		if (!this.faults.isEmpty()) {
			return;
		}
		rows.header(columns);
		long line = parser.getCurrentLineNumber() + 1;
		for (CSVRecord record = next(records, parser, text); record != null; record = next(records, parser, text)) {
			boolean blank = record.size() == 1 && record.get(0).isBlank();
			if (!blank && record.size() != columns.columns()) {
				this.faults.add(line, null, String.join(",", record), Fault.FIELDS, record.size(), columns.columns());
			}
			else if (!blank) {
				rows.row(line, record);
			}
			line = parser.getCurrentLineNumber() + 1;
		}
	}

	// what cannot be parsed ends the file: nobody knows where the next row begins
	private @Nullable CSVRecord next(Iterator<CSVRecord> records, CSVParser parser, Unfolded text) throws IOException {
		long line = parser.getCurrentLineNumber() + 1;
		try {
			CSVRecord record = records.hasNext() ? records.next() : null;
			text.row();
			return record;
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof Unfolded.RowTooLong) {
				this.faults.add(line, null, "", Fault.ROW_TOO_LONG);
			}
			else if (ex.getCause() instanceof CSVException) {
				this.faults.add(line, null, "", Fault.QUOTES);
			}
			else {
				throw ex.getCause();
			}
			return null;
		}
	}

	private static Reader withoutMark(Reader text) throws IOException {
		BufferedReader reader = new BufferedReader(text, 1 << 16);
		reader.mark(1);
		if (reader.read() != '\uFEFF') {
			reader.reset();
		}
		return reader;
	}

	/** Takes what is read. */
	interface RowsOfFile {

		void header(Header header);

		void row(long line, CSVRecord record);

	}

}
