package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * How a table is written.
 */
enum Format {

	CSV("text/csv;charset=UTF-8;header=present") {
		@Override
		<R> void write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) throws IOException {
			table.writeCsv(out, rows);
		}
	},

	JSON("application/json") {
		@Override
		<R> void write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) {
			table.writeJson(out, mapper, rows);
		}
	};

	private final String contentType;

	Format(String contentType) {
		this.contentType = contentType;
	}

	String contentType() {
		return this.contentType;
	}

	abstract <R> void write(Table<R> table, Rows<R> rows, OutputStream out, JsonMapper mapper) throws IOException;

}
