package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.NoSuchElementException;

import io.veridical.campaign.Campaign;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a table is written.
 */
enum Format {

	CSV("text/csv;charset=UTF-8;header=present") {
		@Override
		<R> long write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) throws IOException {
			return table.writeCsv(out, rows);
		}

		@Override
		long write(StoredTable table, Campaign campaign, OutputStream out, Copying copying) throws IOException {
			return copying.copy(table.csv(campaign), out);
		}
	},

	JSON("application/json") {
		@Override
		<R> long write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) {
			return table.writeJson(out, mapper, rows);
		}

		@Override
		long write(StoredTable table, Campaign campaign, OutputStream out, Copying copying) throws IOException {
			JsonRows json = JsonRows.array(table.columns(), out);
			long rows = copying.copy(table.binary(campaign), new BinaryRows(table.columns().size(), json)::add);
			json.end();
			return rows;
		}
	},

	JSONL("application/x-ndjson") {
		@Override
		<R> long write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) {
			return table.writeJsonLines(out, mapper, rows);
		}

		@Override
		long write(StoredTable table, Campaign campaign, OutputStream out, Copying copying) throws IOException {
			JsonRows json = JsonRows.lines(table.columns(), out);
			long rows = copying.copy(table.binary(campaign), new BinaryRows(table.columns().size(), json)::add);
			json.end();
			return rows;
		}
	},

	/** Only of what the database writes: tables that may be long. */
	PARQUET("application/vnd.apache.parquet") {
		@Override
		<R> long write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) {
			throw new NoSuchElementException(table.name());
		}

		@Override
		long write(StoredTable table, Campaign campaign, OutputStream out, Copying copying) throws IOException {
			ParquetFile file = new ParquetFile(table.columns(), out);
			long rows = copying.copy(table.binary(campaign), new BinaryRows(table.columns().size(), file)::add);
			file.end();
			return rows;
		}
	};

	private final String contentType;

	Format(String contentType) {
		this.contentType = contentType;
	}

	/** What the names of its files end in. */
	String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	String contentType() {
		return this.contentType;
	}

	/**
	 * Write the rows.
	 * @return how many there were
	 */
	abstract <R> long write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) throws IOException;

	/**
	 * Have the database write the rows.
	 * @return how many it says there were
	 */
	abstract long write(StoredTable table, Campaign campaign, OutputStream out, Copying copying) throws IOException;

}
