package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.export.parquet.ColumnBuffer;
import io.veridical.export.parquet.ParquetColumn;
import io.veridical.export.parquet.ParquetType;
import io.veridical.export.parquet.ParquetWriter;

/**
 * Makes a Parquet file of the rows that the database writes in its binary form.
 */
class ParquetFile implements BinaryRows.Consumer {

	private final List<StoredColumn> columns;

	private final ParquetWriter writer;

	ParquetFile(List<StoredColumn> columns, OutputStream out) throws IOException {
		this.columns = columns;
		this.writer = new ParquetWriter(out,
				columns.stream().map((column) -> new ParquetColumn(column.name(), type(column.kind()))).toList());
	}

	private static ParquetType type(Kind kind) {
		return switch (kind) {
			case TEXT -> ParquetType.STRING;
			case WHOLE -> ParquetType.INT32;
			case NUMBER -> ParquetType.DOUBLE;
			case FLAG -> ParquetType.BOOLEAN;
			case MOMENT -> ParquetType.INSTANT;
			case OBJECT -> ParquetType.JSON;
		};
	}

	@Override
	public void field(int index, ByteBuffer row, int length) throws IOException {
		ColumnBuffer column = this.writer.columns().get(index);
		if (length < 0) {
			column.nothing();
		}
		else {
			add(this.columns.get(index).kind(), column, row, length);
		}
	}

	@Override
	public void endRow() throws IOException {
		this.writer.endRow();
	}

	private static void add(Kind kind, ColumnBuffer column, ByteBuffer row, int length) {
		switch (kind) {
			case TEXT, OBJECT -> column.bytes(row.array(), row.position(), length);
			case WHOLE -> column.int32(row.getInt(row.position()));
			case NUMBER -> column.real(row.getDouble(row.position()));
			case FLAG -> column.flag(row.get(row.position()) != 0);
			case MOMENT -> column.int64(BinaryRows.micros(row));
		}
	}

	/** End the file; its footer holds unit and meaning of each column. */
	void end() throws IOException {
		Map<String, String> facts = new LinkedHashMap<>();
		this.columns.forEach((column) -> facts.put(column.name(), "%s: %s".formatted(column.unit(), column.meaning())));
		this.writer.end(facts, "Veridical");
	}

}
